import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { MentionItem } from "@/lib/store/record-answers";
import { formatDecimal } from "@/lib/words/number-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { Term } from "../ui/term";
import { asWritten, Written } from "../ui/written";
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
  const say = useWords();
  return (
    <ListPage
      title={say("mentions.title")}
      items="mention"
      isEmpty={page.items.length === 0}
      lead={
        <Lead count={page.matched} scope={scopeTitle} target={target} isReversed={isReversed} />
      }
    >
      <ul className={styles.rows} aria-label={say("mentions.title")}>
        {page.items.map((item) => (
          <li key={keyOf(item)} className={styles.row}>
            <EntityLink
              path={
                item.kind === "place" ? `/places/${item.target}` : `/events?actor=${item.target}`
              }
            >
              <Written>{item.title}</Written>
            </EntityLink>
            <Whereabouts item={item} vocabulary={vocabulary} />
          </li>
        ))}
      </ul>
      <PageSteps {...pageSteps(path, page)} />
    </ListPage>
  );
}

function Lead({
  scope = "",
  target = "",
  isReversed,
  count,
}: {
  count: number;
  scope: string | undefined;
  target: string | undefined;
  isReversed: boolean;
}) {
  const say = useWords();
  return say.rich(`mentions.lead${target && "Of"}${scope && "Within"}`, {
    count,
    target,
    scope,
    record: asWritten,
    order: isReversed ? "reversed" : "forward",
  });
}

function Whereabouts({ item, vocabulary }: { item: MentionItem; vocabulary: Vocabulary }) {
  const say = useWords();
  const { source, form } = item;
  const span = { start: formatDecimal(item.start, say), end: formatDecimal(item.end, say) };
  return (
    <small>
      {say.rich("mentions.row", {
        form: () => <Term vocabulary={vocabulary} list="mentionForms" id={form} />,
        link: (chunks) => (
          <EntityLink
            path={addressOf(item)}
            name={say("mentions.characters", { document: source, ...span })}
          >
            {chunks}
          </EntityLink>
        ),
        document: () => <DocumentName>{source}</DocumentName>,
        ...span,
      })}
    </small>
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
