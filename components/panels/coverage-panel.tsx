import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Coverage, DocumentCoverage } from "@/lib/store/coverage";
import { PageTitle } from "../shell/page-title";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { CoverageTable } from "./coverage-numbers";
import styles from "./coverage-panel.module.css";
import panelStyles from "./panel.module.css";

/** What the record holds and what it lacks: of the whole atlas, and document by document. */
export function CoveragePanel({
  coverage: { atlas, documents },
  vocabulary,
}: {
  coverage: Coverage;
  vocabulary: Vocabulary;
}) {
  return (
    <article>
      <header className={panelStyles.head}>
        <p className={panelStyles.kind}>The record</p>
        <PageTitle>Coverage</PageTitle>
        <p className={panelStyles.lead}>
          What the record holds and what it lacks. Each number leads to the records that it counts.
          An event that several documents report counts once in each of them, and once in the atlas.{" "}
          <EntityLink path="/about/method">How the record was made</EntityLink>
        </p>
      </header>
      <section className={styles.scope}>
        <h2>The whole atlas</h2>
        <CoverageTable numbers={atlas} scope="the whole atlas" vocabulary={vocabulary} />
      </section>
      {documents.map(({ id, title, shortTitle, voice, numbers, sections }) => (
        <section key={id} id={id} className={styles.scope}>
          <h2>
            <DocumentName>{shortTitle}</DocumentName>{" "}
            <EntityLink path={`/documents/${id}`}>{title}</EntityLink>
          </h2>
          <p className={styles.voice}>{voice}.</p>
          <CoverageTable numbers={numbers} document={id} scope={title} vocabulary={vocabulary} />
          <p className={panelStyles.ways}>
            <EntityLink
              path={`/coverage/${id}`}
              name={`Section by section (${sections.length}): ${title}`}
            >
              Section by section ({sections.length})
            </EntityLink>
          </p>
        </section>
      ))}
    </article>
  );
}

/** The same of one document, section by section. */
export function DocumentCoveragePanel({
  coverage: { id, title, shortTitle, voice, numbers, sections },
  vocabulary,
}: {
  coverage: DocumentCoverage;
  vocabulary: Vocabulary;
}) {
  return (
    <article>
      <header className={panelStyles.head}>
        <p className={panelStyles.kind}>Coverage</p>
        <PageTitle dir="auto">{title}</PageTitle>
        <p className={panelStyles.lead}>
          <DocumentName>{shortTitle}</DocumentName> · {voice}.
        </p>
        <p className={panelStyles.lead}>
          What the record holds and lacks of this document, section by section. An event told in
          several sections counts once in each.{" "}
          <EntityLink path="/coverage">All documents</EntityLink>
        </p>
      </header>
      <section className={styles.scope}>
        <h2>
          <EntityLink path={`/documents/${id}`}>The whole document</EntityLink>
        </h2>
        <CoverageTable
          numbers={numbers}
          document={id}
          scope="the whole document"
          vocabulary={vocabulary}
        />
      </section>
      {sections.map((section) => (
        <section key={section.id} id={section.id} className={styles.scope}>
          <h2>
            <EntityLink path={`/documents/${id}#${section.id}`}>{section.title}</EntityLink>
          </h2>
          <CoverageTable
            numbers={section.numbers}
            document={id}
            section={section.id}
            scope={section.title}
            vocabulary={vocabulary}
          />
        </section>
      ))}
    </article>
  );
}
