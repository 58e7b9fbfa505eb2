import { Fragment } from "react";
import type { DocumentItem } from "@/lib/model/item";
import { groupMentions } from "@/lib/model/mention-groups";
import type { MentionItem } from "@/lib/model/record-item";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "./entity-link";
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
