import { cutSegments, type Segment } from "@/lib/text/text-segments";
import { EntityLink } from "../ui/entity-link";
import { Anchor, nameId } from "./anchor";
import styles from "./passage.module.css";
import type { ReadingRow } from "./reading-rows";

/**
 * A paragraph of the attached text. Passages are underlined like a pencil's mark and can be linked to;
 * place names lead to their places. Spans that nest or cross are cut into pieces that know all of them.
 */
export function TextParagraph({
  row,
  text,
  language,
}: {
  row: ReadingRow;
  /** The row's words. */
  text: string;
  language: string;
}) {
  const { start, passages, mentions } = row;
  const spans = [
    ...passages,
    ...mentions.map((mention) => ({
      id: nameId(mention.start),
      start: mention.start,
      end: mention.end,
    })),
  ];
  const places = new Map(mentions.map((mention) => [nameId(mention.start), mention.place]));
  const quoted = passages
    .filter((passage) => !passage.context)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
    .map(({ id }) => id);
  return (
    <p className={styles.text} lang={language} dir="auto" data-start={start}>
      {cutSegments(Array.from(text), spans, start).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          anchors={anchorsAt(segment.start, passages, mentions)}
          places={places}
          quoted={quoted}
        />
      ))}
    </p>
  );
}

/** Passages and mentions that begin at a position: what links point to. */
function anchorsAt(
  position: number,
  passages: ReadingRow["passages"],
  mentions: ReadingRow["mentions"],
): string[] {
  return [
    ...passages.filter(({ start }) => start === position).map(({ id }) => id),
    ...(mentions.some(({ start }) => start === position) ? [nameId(position)] : []),
  ];
}

function Piece({
  segment,
  anchors,
  places,
  quoted,
}: {
  segment: Segment;
  anchors: readonly string[];
  places: ReadonlyMap<string, string>;
  /** Passages to be marked, the shortest first. */
  quoted: readonly string[];
}) {
  const place = segment.spans.map((id) => places.get(id)).find((id) => id !== undefined);
  const covering = quoted.filter((id) => segment.spans.includes(id));
  const content = place ? (
    <EntityLink className={styles.place} path={`/places/${place}`}>
      {segment.text}
    </EntityLink>
  ) : (
    segment.text
  );
  const marked =
    covering.length === 0 ? (
      content
    ) : (
      <mark data-depth={Math.min(covering.length, 3)} data-passages={covering.join(" ")}>
        {content}
      </mark>
    );
  return (
    <>
      {anchors.map((id) => (
        <Anchor key={id} id={id} />
      ))}
      {marked}
    </>
  );
}
