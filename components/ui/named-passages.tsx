import { Fragment } from "react";
import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentItem } from "@/lib/store/answers";
import type { MentionItem } from "@/lib/store/record-answers";
import { formatDecimal } from "@/lib/words/number-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "./entity-link";
import { groupMentions, type MentionGroup } from "./mention-groups";
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
  const say = useWords();
  return groupMentions(mentions).map(({ form, ...group }) => {
    const links = <GroupLinks document={document} {...group} />;
    return (
      <span key={form} className={styles.group}>
        {form === "name"
          ? links
          : say.rich("ui.namedAs", {
              form: labelOf(vocabulary, "mentionForms", form, say),
              passages: () => links,
            })}
      </span>
    );
  });
}

function GroupLinks({
  document,
  passages,
  elsewhere,
}: Omit<MentionGroup, "form"> & { document: DocumentItem }) {
  const say = useWords();
  return (
    <>
      {passages.length > 0 && (
        <PassageLinks document={document.id} title={document.shortTitle} passages={passages} />
      )}
      {elsewhere.map((start) => {
        const number = formatDecimal(start, say);
        return (
          <Fragment key={start}>
            {" "}
            <EntityLink
              path={`/documents/${document.id}#at-${start}`}
              name={say("ui.characterOf", { number, document: document.shortTitle })}
            >
              {say("ui.character", { number })}
            </EntityLink>
          </Fragment>
        );
      })}
    </>
  );
}
