import { formatShortDate } from "@/lib/model/date-label";
import type { PlaceDetail } from "@/lib/model/item";
import { namePassage, passageNumber } from "@/lib/model/passage-label";
import { formatCertainty } from "@/lib/model/place-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { TypeMark } from "../ui/type-mark";
import { PlaceActions } from "./place-panel";
import styles from "./place-popup.module.css";

/** The popup's content: a place, how sure it is, every event in the view with the passages that report it. */
export function PlacePopup({
  detail,
  documentTitles,
  vocabulary,
}: {
  detail: PlaceDetail;
  documentTitles: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
}) {
  const { item, events, attestations } = detail;
  return (
    <div className={styles.popup}>
      <h2>{item.title}</h2>
      <p className={styles.sure}>{formatCertainty(item, events.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <ol className={styles.events} tabIndex={0} aria-label={`Events at ${item.title}`}>
        {events.map((event) => (
          <li key={event.id}>
            <span className={styles.date}>{formatShortDate(event.date)}</span>
            <div>
              <EntityLink path={`/events/${event.id}`}>{event.title}</EntityLink>
              <p>
                <TypeMark
                  family={familyOf(vocabulary, event.type)}
                  label={labelOf(vocabulary, "eventTypes", event.type)}
                />
                {event.status !== "reported" && (
                  <span>{labelOf(vocabulary, "statuses", event.status)}</span>
                )}
                {byDocument(attestations[event.id] ?? []).map(([document, passages]) => (
                  <span key={document}>
                    {documentTitles[document] ?? document},{" "}
                    {passages.length === 1 ? "passage" : "passages"}{" "}
                    {passages.map((passage) => (
                      <EntityLink
                        key={passage}
                        path={`/documents/${document}#${passage}`}
                        name={namePassage(passage, documentTitles[document] ?? document)}
                      >
                        {passageNumber(passage)}
                      </EntityLink>
                    ))}
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <PlaceActions detail={detail} />
    </div>
  );
}

function byDocument(
  attested: readonly { document: string; passage: string }[],
): [string, string[]][] {
  const passages = new Map<string, string[]>();
  for (const { document, passage } of attested) {
    passages.set(document, [...(passages.get(document) ?? []), passage]);
  }
  return [...passages];
}
