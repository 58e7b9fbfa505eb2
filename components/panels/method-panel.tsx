import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { Method } from "@/lib/records/method";
import type { DocumentItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { DocumentRow } from "../ui/document-row";
import { EntityLink } from "../ui/entity-link";
import { NumberTable } from "../ui/number-table";
import { asWritten, Written } from "../ui/written";
import styles from "./panel.module.css";

/** How the record was made: a page to cite, each section under an anchor that stays. */
export function MethodPanel({
  method,
  atlas,
  address,
  documents,
}: {
  /** Undefined where the atlas does not say. */
  method: Method | undefined;
  /** Title of the atlas. */
  atlas: string;
  address: string;
  /** The first by date. */
  documents: Page<DocumentItem>;
}) {
  const say = useWords();
  const own = writtenIn(say);
  const citation = `${method?.citation ?? atlas} ${address}`;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("method.kind")}</p>
        {method ? (
          <PageTitle {...own}>{method.title}</PageTitle>
        ) : (
          <PageTitle>{say("method.kind")}</PageTitle>
        )}
        <p className={styles.lead}>
          {say.rich("method.cite", {
            citation,
            record: asWritten,
          })}
        </p>
        <div className={styles.actions}>
          <CopyButton label={say("method.copyCitation")} text={citation} />
          <EntityLink path="/coverage">{say("method.coverage")}</EntityLink>
          <EntityLink path="/disagreements">{say("method.disagreements")}</EntityLink>
        </div>
      </header>
      <section className={styles.band}>
        <h2>{say("method.documents")}</h2>
        <ul className={styles.rows}>
          {documents.items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              end={formatDate(document.published, say)}
            />
          ))}
        </ul>
        {documents.items.length < documents.matched && (
          <p className={styles.empty}>
            <EntityLink path="/documents" isExact>
              {say("ui.allDocuments", { count: documents.matched })}
            </EntityLink>
          </p>
        )}
      </section>
      {!method && <p className={styles.empty}>{say("method.none")}</p>}
      {method?.sections.map(({ id, title, paragraphs = [], rows = [], table }) => (
        <section key={id} id={id} className={styles.section}>
          <h2>
            <EntityLink path={`/about/method#${id}`}>
              <Written>{title}</Written>
            </EntityLink>
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} {...own}>
              {paragraph}
            </p>
          ))}
          {table && <NumberTable table={table} />}
          {rows.length > 0 && (
            <dl className={styles.facts}>
              {rows.map(({ term, text }) => (
                <div key={term} className={styles.term}>
                  <dt {...own}>{term}</dt>
                  <dd {...own}>{text}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </article>
  );
}
