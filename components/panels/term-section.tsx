import { useWords } from "#use-words";
import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import { labelOf, termAnchor } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import panelStyles from "./panel.module.css";
import styles from "./term-section.module.css";

const LISTS = [
  "voices",
  "modes",
  "statuses",
  "bases",
  "disagreementKinds",
  "placeRoles",
  "actorRoles",
  "mentionForms",
  "precisionBases",
  "unmappedReasons",
  "layers",
  "genres",
] as const satisfies readonly VocabularyList[];

/** Every term that the pages explain where they use it, under an anchor that stays. */
export function TermSection({ vocabulary }: { vocabulary: Vocabulary }) {
  const say = useWords();
  return (
    <section id="terms" className={panelStyles.section}>
      <h2>{say("about.terms.title")}</h2>
      <p>{say("about.terms.text")}</p>
      {LISTS.map((list) => {
        const explained = vocabulary[list].filter(({ definition }) => definition !== undefined);
        return (
          explained.length > 0 && (
            <div key={list} className={styles.group}>
              <h3>{say(`about.terms.${list}`)}</h3>
              <dl className={`${panelStyles.facts} ${styles.terms}`}>
                {explained.map(({ id, definition }) => (
                  <div key={id} className={panelStyles.term}>
                    <dt id={termAnchor(list, id)}>{labelOf(vocabulary, list, id, say)}</dt>
                    <dd {...writtenIn(say)}>{definition}</dd>
                  </div>
                ))}
              </dl>
            </div>
          )
        );
      })}
    </section>
  );
}
