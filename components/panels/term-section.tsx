import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import { termAnchor } from "@/lib/words/vocabulary-label";
import panelStyles from "./panel.module.css";
import styles from "./term-section.module.css";

const LISTS: readonly { list: VocabularyList; title: string }[] = [
  { list: "voices", title: "Whose words a passage gives" },
  { list: "modes", title: "How a passage says it" },
  { list: "statuses", title: "How an event stands over all its passages" },
  { list: "bases", title: "How a date, place or role is known" },
  { list: "disagreementKinds", title: "In what way something does not agree" },
  { list: "placeRoles", title: "What a place has to do with an event" },
  { list: "actorRoles", title: "What persons and bodies have to do with an event" },
  { list: "mentionForms", title: "How a text names a place, a person or a body" },
  { list: "precisionBases", title: "What a place’s radius rests on" },
  { list: "unmappedReasons", title: "Why a place is not on the map" },
  { list: "layers", title: "Parts of a saved page" },
  { list: "genres", title: "Kinds of documents" },
];

/** Every term that the pages explain where they use it, under an anchor that stays. */
export function TermSection({ vocabulary }: { vocabulary: Vocabulary }) {
  return (
    <section id="terms" className={panelStyles.section}>
      <h2>Terms</h2>
      <p>
        A term with a dotted line says what it means when you point at it, focus it or touch it.
      </p>
      {LISTS.map(({ list, title }) => {
        const explained = vocabulary[list].filter(({ definition }) => definition !== undefined);
        return (
          explained.length > 0 && (
            <div key={list} className={styles.group}>
              <h3>{title}</h3>
              <dl className={`${panelStyles.facts} ${styles.terms}`}>
                {explained.map(({ id, label, definition }) => (
                  <div key={id} className={panelStyles.term}>
                    <dt id={termAnchor(list, id)}>{label.en}</dt>
                    <dd>{definition}</dd>
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
