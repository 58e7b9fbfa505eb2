import { useWords } from "#use-words";
import type { Landmark } from "@/lib/records/place";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { formatDistance, formatPosition } from "@/lib/words/number-label";
import { formatCertainty, listNames } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { ShowOnMap } from "../map/show-on-map";
import { asWritten, Written } from "../ui/written";
import styles from "./panel.module.css";
import { PositionWays } from "./position-ways";

/** How sure a place's position is, in a line; behind it where it lies, how that is known, and ways to see it. */
export function PlacePosition({
  detail,
  landmarks,
  vocabulary,
}: {
  detail: PlaceDetail;
  landmarks: readonly Landmark[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { item, record } = detail;
  const { note } = record.properties;
  const outline = landmarks.find(
    ({ properties }) => properties.place === item.id && properties.schematic,
  )?.properties;
  return (
    <details className={styles.more}>
      <summary>{formatCertainty(item, vocabulary, say)}</summary>
      <dl className={styles.facts}>
        <dt>{say("place.position.where")}</dt>
        <dd>
          <Whereabouts detail={detail} vocabulary={vocabulary} />
        </dd>
        <dt>{say("place.position.sure")}</dt>
        <dd>
          <Sureness detail={detail} vocabulary={vocabulary} />
        </dd>
      </dl>
      {item.point && (
        <PositionWays point={item.point}>
          <ShowOnMap />
        </PositionWays>
      )}
      {note && (
        <p className={styles.note} {...writtenIn(say)}>
          {note}
        </p>
      )}
      {outline?.note && (
        <p className={styles.note}>
          {say.rich("place.position.outline", {
            note: outline.note,
            source: outline.source.label,
            record: asWritten,
          })}
        </p>
      )}
    </details>
  );
}

function Whereabouts({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const say = useWords();
  const { item, within } = detail;
  const reason = labelOf(vocabulary, "unmappedReasons", item.unmappedReason ?? "", say);
  const position = item.point
    ? formatPosition(item.point, item.radius ?? 0, say)
    : say("place.position.notOnMap", { reason });
  if (within.length === 0) return position;
  return say.rich("place.position.within", {
    places: listNames(
      within.map((place) => place.title),
      say,
    ),
    record: asWritten,
    position,
  });
}

function Sureness({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const say = useWords();
  const { precision, coordinateSource, crossCheck: check } = detail.record.properties;
  if (!precision || !coordinateSource) return say("place.position.noCoordinates");
  const { label, url } = coordinateSource;
  const written = <Written>{label}</Written>;
  const somewhere = {
    distance: formatDistance(precision.radius, say),
    basis: labelOf(vocabulary, "precisionBases", precision.basis, say),
    source: () =>
      url ? (
        <a href={url} rel="noreferrer">
          {written}
        </a>
      ) : (
        written
      ),
  };
  if (!check) return say.rich("place.position.somewhere", somewhere);
  return say.rich("place.position.somewhereChecked", {
    ...somewhere,
    check,
    record: asWritten,
  });
}
