import type { DocumentItem } from "@/lib/model/item";
import { groupMentions } from "@/lib/model/mention-groups";
import { namePassage, passageNumber } from "@/lib/model/passage-label";
import type { MentionItem } from "@/lib/model/record-item";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "./entity-link";
import styles from "./named-passages.module.css";

/** The passages in which a document names a place; where it is no plain name, the form is said first. */
export function NamedPassages({
  document,
  mentions,
  vocabulary,
}: {
  document: DocumentItem;
  mentions: readonly MentionItem[];
  vocabulary: Vocabulary;
}) {
  return groupMentions(mentions).map(({ form, passages, elsewhere }) => (
    <span key={form} className={styles.group}>
      {form !== "name" && `${labelOf(vocabulary, "mentionForms", form)}: `}
      {passages.length > 0 && (passages.length === 1 ? "passage " : "passages ")}
      {passages.map((passage) => (
        <EntityLink
          key={passage}
          path={`/documents/${document.id}#${passage}`}
          name={namePassage(passage, document.shortTitle)}
        >
          {passageNumber(passage)}
        </EntityLink>
      ))}
      {elsewhere.map((start) => (
        <EntityLink
          key={start}
          path={`/documents/${document.id}#at-${start}`}
          name={`Character ${start} of ${document.shortTitle}`}
        >
          character {start}
        </EntityLink>
      ))}
    </span>
  ));
}
