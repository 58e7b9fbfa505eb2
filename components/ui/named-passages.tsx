import { Fragment } from "react";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentItem } from "@/lib/store/answers";
import type { MentionItem } from "@/lib/store/record-answers";
import { labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "./entity-link";
import { groupMentions } from "./mention-groups";
import styles from "./named-passages.module.css";
import { PassageLinks } from "./passage-links";

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
      {passages.length > 0 && (
        <PassageLinks document={document.id} title={document.shortTitle} passages={passages} />
      )}
      {elsewhere.map((start) => (
        <Fragment key={start}>
          {" "}
          <EntityLink
            path={`/documents/${document.id}#at-${start}`}
            name={`Character ${start} of ${document.shortTitle}`}
          >
            character {start}
          </EntityLink>
        </Fragment>
      ))}
    </span>
  ));
}
