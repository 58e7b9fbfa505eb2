import type { Page } from "@/lib/query/query";
import type { Method } from "@/lib/records/method";
import type { DocumentItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCount } from "@/lib/words/number-label";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { DocumentRow } from "../ui/document-row";
import { EntityLink } from "../ui/entity-link";
import { NumberTable } from "../ui/number-table";
import styles from "./panel.module.css";

/** How the record was made: a page to cite, each section under an anchor that stays. */
export function MethodPanel({
  method,
  address,
  documents,
}: {
  method: Method;
  address: string;
  /** The first by date. */
  documents: Page<DocumentItem>;
}) {
  const citation = `${method.citation} ${address}`;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>Method</p>
        <PageTitle>{method.title}</PageTitle>
        <p className={styles.lead}>To cite: {citation}</p>
        <div className={styles.actions}>
          <CopyButton label="Copy citation" text={citation} />
          <EntityLink path="/coverage">What the record holds and lacks</EntityLink>
          <EntityLink path="/disagreements">What documents disagree in</EntityLink>
        </div>
      </header>
      <section className={styles.band}>
        <h2>The documents, and whose they are</h2>
        <ul className={styles.rows}>
          {documents.items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              end={formatDate(document.published)}
            />
          ))}
        </ul>
        {documents.items.length < documents.matched && (
          <p className={styles.empty}>
            <EntityLink path="/documents" isExact>
              All {formatCount(documents.matched)} documents →
            </EntityLink>
          </p>
        )}
      </section>
      {method.sections.length === 0 && (
        <p className={styles.empty}>This atlas does not say how its record was made.</p>
      )}
      {method.sections.map(({ id, title, paragraphs = [], rows = [], table }) => (
        <section key={id} id={id} className={styles.section}>
          <h2>
            <EntityLink path={`/about/method#${id}`}>{title}</EntityLink>
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {table && <NumberTable table={table} />}
          {rows.length > 0 && (
            <dl className={styles.facts}>
              {rows.map(({ term, text }) => (
                <div key={term} className={styles.term}>
                  <dt>{term}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </article>
  );
}
