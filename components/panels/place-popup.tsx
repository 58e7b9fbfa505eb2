import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { describeReports, formatCertainty } from "@/lib/words/place-label";
import {
  countPlaceParts,
  PLACE_PARTS,
  type PlacePart,
  placePartHeading,
  placePartName,
  placeSilence,
} from "@/lib/words/place-parts";
import { describeTies } from "@/lib/words/place-tie-label";
import { writtenIn } from "@/lib/words/written-in";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { NamedPassages } from "../ui/named-passages";
import { asWritten, Written } from "../ui/written";
import styles from "./place-popup.module.css";
import { PopupEvents } from "./place-popup-events";
import { PositionDetails } from "./position-ways";

/** A part shows so many of its rows; the place's page has the others. */
const MOST_ROWS = 5;
/** What is no longer than this is open at once; of more, the first part alone. */
const MOST_OPEN = 8;

/** The popup's content: a place, how sure its position is, and what the documents say of it, part by part. */
export function PlacePopup({
  detail,
  documentTitles,
  vocabulary,
}: {
  detail: PlaceDetail;
  documentTitles: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { item, attestations } = detail;
  const counts = countPlaceParts(detail);
  const silence = placeSilence(counts, say);
  const shown = (Object.keys(PLACE_PARTS) as PlacePart[]).filter((part) => counts[part] > 0);
  const rows = shown.reduce((sum, part) => sum + Math.min(counts[part], MOST_ROWS), 0);
  const part = (name: PlacePart, children: ReactNode) => (
    <Part
      part={name}
      count={counts[name]}
      path={`/places/${item.id}`}
      isOpen={name === shown[0] || rows <= MOST_OPEN}
    >
      {children}
    </Part>
  );
  const eventsOf = (name: "happened" | "concerns") => (
    <PopupEvents
      events={detail.foremost[name]}
      attestations={attestations}
      ties={describeTies(detail, name, vocabulary, say)}
      documentTitles={documentTitles}
      vocabulary={vocabulary}
    />
  );
  return (
    <section className={styles.popup} aria-label={say("popup.label", { place: item.title })}>
      <h2 {...writtenIn(say)}>{item.title}</h2>
      <p className={styles.sure}>{formatCertainty(item, vocabulary, say)}</p>
      {item.standsFor && (
        <p className={styles.sure}>
          {say.rich("place.standsFor", {
            meaning: item.standsFor,
            record: asWritten,
          })}
        </p>
      )}
      <div className={styles.parts}>
        {silence && <p>{silence}</p>}
        {part("happened", eventsOf("happened"))}
        {part("concerns", eventsOf("concerns"))}
        {part(
          "named",
          <ul>
            {detail.naming.slice(0, MOST_ROWS).map(({ document, mentions }) => (
              <li key={document.id}>
                <EntityLink path={`/documents/${document.id}`}>
                  <Written>{document.shortTitle}</Written>
                </EntityLink>
                <p>
                  <NamedPassages document={document} mentions={mentions} vocabulary={vocabulary} />
                </p>
              </li>
            ))}
          </ul>,
        )}
        {part(
          "within",
          <ul>
            {detail.contains.slice(0, MOST_ROWS).map((place) => (
              <li key={place.id}>
                <EntityLink path={`/places/${place.id}`}>
                  <Written>{place.title}</Written>
                </EntityLink>
                <p>{describeReports(place, say)}</p>
              </li>
            ))}
          </ul>,
        )}
      </div>
      <div className={styles.ways}>
        <CopyButton label={say("ui.copyLink")} />
        {item.point && <PositionDetails point={item.point} radius={item.radius ?? 0} />}
      </div>
    </section>
  );
}

/** A part under its label and count; nothing where there is nothing to show. */
function Part({
  part,
  count,
  path,
  isOpen,
  children,
}: {
  part: PlacePart;
  count: number;
  path: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  const say = useWords();
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        <h3>{placePartHeading(part, count, say)}</h3>
      </summary>
      {children}
      {count > MOST_ROWS && (
        <p className={styles.all}>
          <EntityLink
            path={`${path}#${PLACE_PARTS[part].id}`}
            name={say("ui.allOf", { count, about: placePartName(part, say) })}
          >
            {say("ui.all", { count })}
          </EntityLink>
        </p>
      )}
    </details>
  );
}
