import type { Mention, Passage } from "@/lib/model/document";
import { passageNumber } from "@/lib/model/passage-label";
import { cutSegments, type Segment } from "@/lib/model/text-segments";
import { EntityLink } from "../ui/entity-link";
import styles from "./passage.module.css";

/**
 * A paragraph of the attached text. Passages are underlined like a pencil's mark and can be linked to;
 * place names lead to their places. Spans that nest or cross are cut into pieces that know all of them.
 */
export function TextParagraph({
  codePoints,
  paragraph,
  passages,
  mentions,
  language,
}: {
  codePoints: readonly string[];
  paragraph: { start: number; end: number };
  passages: readonly Passage[];
  mentions: readonly Mention[];
  language: string;
}) {
  const { start, end } = paragraph;
  const touches = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const named = mentions.filter((mention) => mention.kind === "place" && touches(mention));
  const spans = [
    ...passages.filter(touches),
    ...named.map((mention) => ({ id: mentionId(mention), start: mention.start, end: mention.end })),
  ];
  const places = new Map(named.map((mention) => [mentionId(mention), mention.target]));
  const quoted = passages
    .filter((passage) => !passage.context)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
    .map(({ id }) => id);
  return (
    <p className={styles.text} lang={language} dir="auto" data-start={start}>
      {cutSegments(codePoints, spans, start, end).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          anchors={anchorsAt(segment.start, passages, named)}
          places={places}
          quoted={quoted}
        />
      ))}
    </p>
  );
}

function mentionId(mention: Mention): string {
  return `at-${mention.start}`;
}

/** Passages and mentions that begin at a position: what links point to. */
function anchorsAt(
  position: number,
  passages: readonly Passage[],
  mentions: readonly Mention[],
): string[] {
  return [
    ...passages.filter(({ start }) => start === position).map(({ id }) => id),
    ...new Set(mentions.filter(({ start }) => start === position).map(mentionId)),
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

/** What links to a passage or a mention point at; a passage's number is its permanent link. */
function Anchor({ id }: { id: string }) {
  if (id.startsWith("at-")) return <span id={id} className={styles.anchor} data-anchor />;
  const number = passageNumber(id);
  return (
    <a
      id={id}
      className={styles.anchor}
      href={`#${id}`}
      aria-label={`Passage ${number}`}
      data-anchor
      data-passages={id}
    >
      {number}
    </a>
  );
}
