import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Coverage, DocumentCoverage } from "@/lib/store/coverage";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Written } from "../ui/written";
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
  const say = useWords();
  return (
    <article>
      <header className={panelStyles.head}>
        <p className={panelStyles.kind}>{say("coverage.record")}</p>
        <PageTitle>{say("coverage.title")}</PageTitle>
        <p className={panelStyles.lead}>
          {say.rich("coverage.lead", {
            method: (chunks) => <EntityLink path="/about/method">{chunks}</EntityLink>,
          })}
        </p>
      </header>
      <section className={styles.scope}>
        <h2>{say("coverage.wholeAtlas")}</h2>
        <CoverageTable
          numbers={atlas}
          scope={say("coverage.scope.atlas")}
          vocabulary={vocabulary}
        />
      </section>
      {documents.map(({ id, title, language, shortTitle, voice, numbers, sections }) => (
        <section key={id} id={id} className={styles.scope}>
          <h2>
            <DocumentName>{shortTitle}</DocumentName>{" "}
            <EntityLink path={`/documents/${id}`}>
              <Written language={language}>{title}</Written>
            </EntityLink>
          </h2>
          <p className={styles.voice} {...writtenIn(say)}>
            {voice}.
          </p>
          <CoverageTable numbers={numbers} document={id} scope={title} vocabulary={vocabulary} />
          <p className={panelStyles.ways}>
            <EntityLink
              path={`/coverage/${id}`}
              name={say("coverage.sectionsOf", { count: sections.length, document: title })}
            >
              {say("coverage.sections", { count: sections.length })}
            </EntityLink>
          </p>
        </section>
      ))}
    </article>
  );
}

/** The same of one document, section by section. */
export function DocumentCoveragePanel({
  coverage: { id, title, language, shortTitle, voice, numbers, sections },
  vocabulary,
}: {
  coverage: DocumentCoverage;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  return (
    <article>
      <header className={panelStyles.head}>
        <p className={panelStyles.kind}>{say("coverage.title")}</p>
        <PageTitle {...writtenIn(say, language)} dir="auto">
          {title}
        </PageTitle>
        <p className={panelStyles.lead}>
          {say.rich("coverage.document", {
            document: () => <DocumentName>{shortTitle}</DocumentName>,
            voice: () => <Written>{voice}.</Written>,
          })}
        </p>
        <p className={panelStyles.lead}>
          {say.rich("coverage.leadOfDocument", {
            all: (chunks) => <EntityLink path="/coverage">{chunks}</EntityLink>,
          })}
        </p>
      </header>
      <section className={styles.scope}>
        <h2>
          <EntityLink path={`/documents/${id}`}>{say("coverage.wholeDocument")}</EntityLink>
        </h2>
        <CoverageTable
          numbers={numbers}
          document={id}
          scope={say("coverage.scope.document")}
          vocabulary={vocabulary}
        />
      </section>
      {sections.map((section) => (
        <section key={section.id} id={section.id} className={styles.scope}>
          <h2>
            <EntityLink path={`/documents/${id}#${section.id}`}>
              <Written>{section.title}</Written>
            </EntityLink>
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
