import { useWords } from "#use-words";
import type { TourSentence } from "@/lib/store/record-answers";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { PassageLinks } from "../ui/passage-links";
import styles from "./tour.module.css";

/** What a step of a tour says, each sentence with the passages that it rests on. */
export function TourSentences({ sentences }: { sentences: readonly TourSentence[] }) {
  const say = useWords();
  const own = writtenIn(say);
  return sentences.map(({ text, passages }) => (
    <div key={text} className={styles.sentence}>
      <p {...own}>{text}</p>
      <ul aria-label={say("tours.sources")}>
        {groupBySource(passages).map(({ document, source, ids }) => (
          <li key={`${document} ${source}`}>
            {say.rich("tours.source", {
              document: () => <DocumentName>{source}</DocumentName>,
              // What a step is narrowed to is the tour's, and the reader's filters say nothing of a passage.
              passages: () => (
                <PassageLinks document={document} title={source} passages={ids} isExact />
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Passages under the short names of what they are of, both in the order of the record. */
function groupBySource(passages: TourSentence["passages"]) {
  const groups = new Map<string, { document: string; source: string; ids: string[] }>();
  for (const { document, source, passage } of passages) {
    const key = `${document} ${source}`;
    const group = groups.get(key) ?? { document, source, ids: [] };
    groups.set(key, { ...group, ids: [...group.ids, passage.id] });
  }
  return [...groups.values()];
}
