import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { MentionItem } from "@/lib/store/record-answers";
import { formatCountOf } from "@/lib/words/number-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { PageSteps } from "../ui/page-steps";
import { Term } from "../ui/term";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Where the documents name places, persons and bodies. */
export function MentionListPanel({
  page,
  path,
  scopeTitle,
  target,
  isReversed,
  vocabulary,
}: {
  page: Page<MentionItem>;
  path: string;
  scopeTitle: string | undefined;
  /** Name of whose mentions alone are asked for. */
  target: string | undefined;
  /** Whether the last in the order of reading comes first. */
  isReversed: boolean;
  vocabulary: Vocabulary;
}) {
  return (
    <ListPage
      title="Mentions"
      items="mention"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCountOf(page.matched, "mention", "mentions")} of{" "}
          {target ?? "places, persons and bodies"}
          {scopeTitle === undefined ? "" : ` in ${scopeTitle}`}, in the order of reading
          {isReversed && ", the last first"}.
        </>
      }
    >
      <ul className={styles.rows} aria-label="Mentions">
        {page.items.map((item) => (
          <li key={keyOf(item)} className={styles.row}>
            <EntityLink
              path={
                item.kind === "place" ? `/places/${item.target}` : `/events?actor=${item.target}`
              }
            >
              {item.title}
            </EntityLink>
            <small>
              <Term vocabulary={vocabulary} list="mentionForms" id={item.form} /> ·{" "}
              <EntityLink
                path={addressOf(item)}
                name={`${item.source}, characters ${item.start}–${item.end}`}
              >
                <DocumentName>{item.source}</DocumentName>
              </EntityLink>
              , characters {item.start}–{item.end}
            </small>
          </li>
        ))}
      </ul>
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}

function keyOf({ document, kind, target, start, end }: MentionItem): string {
  return [document, kind, target, start, end].join(" ");
}

/** The passage that holds it, else its section: both are there with and without the text. */
function addressOf({ document, passage, section }: MentionItem): string {
  const anchor = passage ?? section;
  return anchor === null ? `/documents/${document}` : `/documents/${document}#${anchor}`;
}
