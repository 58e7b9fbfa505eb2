import { useWords } from "#use-words";
import type { FoundText } from "@/lib/store/find-answers";
import { cutSegments } from "@/lib/text/text-segments";
import styles from "./found-row.module.css";

/** A stretch of a text as it stands there, with the words marked that it was found by. */
export function FoundWords({
  found: { words, start, marks, isCutBefore, isCutAfter, language },
}: {
  found: FoundText;
}) {
  const say = useWords();
  const spans = marks.map((mark, index) => ({ ...mark, id: String(index) }));
  return (
    <span className={styles.words} lang={language} dir="auto">
      {isCutBefore && say("find.cutBefore")}
      {cutSegments(Array.from(words), spans, start).map((segment) => {
        const { start: key, text } = segment;
        return segment.spans.length > 0 ? (
          <mark key={key}>{text}</mark>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
      {isCutAfter && say("find.cutAfter")}
    </span>
  );
}
