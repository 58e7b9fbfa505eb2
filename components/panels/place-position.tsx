import type { Landmark } from "@/lib/records/place";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { formatDistance, formatPosition } from "@/lib/words/number-label";
import { formatCertainty } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { ShowOnMap } from "../map/show-on-map";
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
  const { item, record } = detail;
  const { note } = record.properties;
  const outline = landmarks.find(
    ({ properties }) => properties.place === item.id && properties.schematic,
  )?.properties;
  return (
    <details className={styles.more}>
      <summary>{formatCertainty(item, vocabulary)}</summary>
      <dl className={styles.facts}>
        <dt>Where</dt>
        <dd>
          <Whereabouts detail={detail} vocabulary={vocabulary} />
        </dd>
        <dt>How sure</dt>
        <dd>
          <Sureness detail={detail} vocabulary={vocabulary} />
        </dd>
      </dl>
      {item.point && (
        <PositionWays point={item.point}>
          <ShowOnMap />
        </PositionWays>
      )}
      {note && <p className={styles.note}>{note}</p>}
      {outline?.note && (
        <p className={styles.note}>
          {outline.note} Source: {outline.source.label}.
        </p>
      )}
    </details>
  );
}

function Whereabouts({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const { item, within } = detail;
  const chain = within.map((place) => place.title).join(", ");
  if (!item.point) {
    const reason =
      item.unmappedReason && labelOf(vocabulary, "unmappedReasons", item.unmappedReason);
    return <>{[chain, `not on the map: ${reason}`].filter(Boolean).join(" · ")}</>;
  }
  return <>{[chain, formatPosition(item.point, item.radius ?? 0)].filter(Boolean).join(" · ")}</>;
}

function Sureness({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const { precision, coordinateSource, crossCheck } = detail.record.properties;
  if (!precision || !coordinateSource) return <>it has no coordinates here</>;
  return (
    <>
      somewhere within {formatDistance(precision.radius)} (
      {labelOf(vocabulary, "precisionBases", precision.basis)}); point from{" "}
      {coordinateSource.url ? (
        <a href={coordinateSource.url} rel="noreferrer">
          {coordinateSource.label}
        </a>
      ) : (
        coordinateSource.label
      )}
      {crossCheck && <>. {crossCheck}</>}
    </>
  );
}
