import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { readingSections } from "@/components/reader/reading-rows";
import type { Document } from "@/lib/records/document";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentPage } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import type { Words } from "@/lib/words/words";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentPart } from "../reader/document-part";
import { Reader, type ReaderDocument } from "../reader/reader";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { DisagreementNote } from "../ui/disagreement-note";
import { DocumentName } from "../ui/document-name";
import { Fold, Folds } from "../ui/fold";
import { RecordNote } from "../ui/record-note";
import { Term } from "../ui/term";
import { Written } from "../ui/written";
import styles from "./document-panel.module.css";
import panelStyles from "./panel.module.css";

/** A document: its record, then section by section its text or, where none is attached, our glosses of it. */
export function DocumentPanel({
  detail,
  text,
  vocabulary,
}: {
  detail: DocumentPage;
  /** The attached text, if someone attached it and its checksum matches. */
  text: string | undefined;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { item, record, contents, disagreements } = detail;
  const codePoints = text === undefined ? undefined : Array.from(text);
  return (
    <article className={styles.document}>
      <Reader
        document={readerDocument(record)}
        sections={readingSections(detail, codePoints)}
        page={detail.page}
        passages={detail.passages}
        vocabulary={vocabulary}
      >
        <header className={panelStyles.head}>
          <p className={panelStyles.kind}>
            {say.rich("document.kind", {
              genre: () => <Term vocabulary={vocabulary} list="genres" id={record.genre} />,
            })}
          </p>
          <PageTitle lang={record.language} dir="auto">
            {item.title}
          </PageTitle>
          <p className={panelStyles.lead}>
            {say.rich("document.lead", {
              document: () => <DocumentName>{record.shortTitle}</DocumentName>,
              voice: () => <Written>{record.voice}.</Written>,
            })}
          </p>
          <Folds>
            <Fold label={say("document.about")}>
              <p className={panelStyles.serif} {...writtenIn(say)}>
                {record.summary}
              </p>
              <Facts detail={detail} isAttached={text !== undefined} vocabulary={vocabulary} />
              <RecordNote notes={notesOn(record, say)} areNamed />
              <div className={panelStyles.actions}>
                <CopyButton label={say("ui.copyLink")} />
              </div>
            </Fold>
            <Fold label={say("document.sections", { count: contents.length })}>
              <Contents detail={detail} vocabulary={vocabulary} />
            </Fold>
            {disagreements.length > 0 && (
              <Fold label={say("document.disagreements", { count: disagreements.length })}>
                <DisagreementNote disagreements={disagreements} vocabulary={vocabulary} />
              </Fold>
            )}
          </Folds>
        </header>
      </Reader>
    </article>
  );
}

/** What the reader's tools know of a document: where its parts stand, none of its words. */
function readerDocument({ id, language, source, sections, passages }: Document): ReaderDocument {
  const spanOf = ({ id, start, end }: { id: string; start: number; end: number }) => ({
    id,
    start,
    end,
  });
  return {
    id,
    language,
    source,
    sections: sections.map(spanOf),
    passages: passages.toSorted((one, other) => one.start - other.start).map(spanOf),
  };
}

function Contents({
  detail: { item, record, contents },
  vocabulary,
}: {
  detail: DocumentPage;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const shown = new Set(record.sections.map(({ id }) => id));
  return (
    <nav aria-label={say("document.sectionsNamed")}>
      <ol className={styles.contents}>
        {contents.map(({ id, title, layer }) => (
          <li key={id}>
            {shown.has(id) ? (
              <a href={`#${id}`}>
                <Written>{title}</Written>
              </a>
            ) : (
              <DocumentPart document={item.id} part={id}>
                <Written>{title}</Written>
              </DocumentPart>
            )}
            {layer !== "body" && (
              <span>
                <Term vocabulary={vocabulary} list="layers" id={layer} isAlone />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What the makers of the record noted on how its title, makers and date are known. */
function notesOn(
  { title, author, publisher, published }: Document,
  say: Words,
): (string | undefined)[] {
  return [
    title.note && say("document.notes.title", { note: title.note }),
    author.note && say("document.notes.author", { note: author.note }),
    publisher.note && say("document.notes.publisher", { note: publisher.note }),
    published.note && say("document.notes.date", { note: published.note }),
  ];
}

function Facts({
  detail,
  isAttached,
  vocabulary,
}: {
  detail: DocumentPage;
  isAttached: boolean;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { record } = detail;
  const { edtf } = record.published;
  const { file, characters, sha256 } = record.source;
  return (
    <dl className={panelStyles.facts}>
      {record.title.basis !== "stated" && (
        <>
          <dt>{say("document.title")}</dt>
          <dd>
            <Term vocabulary={vocabulary} list="bases" id={record.title.basis} isAlone />
          </dd>
        </>
      )}
      <dt>{say("document.author")}</dt>
      <dd>
        <NamedFact fact={record.author} vocabulary={vocabulary} />
      </dd>
      <dt>{say("document.publisher")}</dt>
      <dd>
        <NamedFact fact={record.publisher} vocabulary={vocabulary} />
      </dd>
      <dt>{say("document.date")}</dt>
      <dd>
        {edtf === null ? (
          formatDate(edtf, say)
        ) : (
          <Fact basis={record.published.basis} vocabulary={vocabulary}>
            {formatDate(edtf, say)}
          </Fact>
        )}
      </dd>
      <dt>{say("document.holds")}</dt>
      <dd>{say("document.held", { passages: detail.passages, events: detail.item.events })}</dd>
      <dt>{say("document.file")}</dt>
      <dd className={styles.file}>
        {say.rich("document.fileText", { file, characters, code: () => <code>{sha256}</code> })}
      </dd>
      <dt>{say("document.text")}</dt>
      <dd>{say(isAttached ? "document.attached" : "document.notAttached")}</dd>
    </dl>
  );
}

/** A name in the words of the record, where it is known. */
function NamedFact({
  fact: { text, basis },
  vocabulary,
}: {
  fact: Document["author"];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  if (text === null) return say("document.notKnown");
  return (
    <Fact basis={basis} vocabulary={vocabulary}>
      <Written>{text}</Written>
    </Fact>
  );
}

/** A fact of the record with how it is known, where the document does not state it. */
function Fact({
  basis,
  vocabulary,
  children,
}: {
  basis: string;
  vocabulary: Vocabulary;
  children: ReactNode;
}) {
  const say = useWords();
  if (basis === "stated") return children;
  return say.rich("document.knownAs", {
    fact: () => <>{children}</>,
    basis: () => <Term vocabulary={vocabulary} list="bases" id={basis} />,
  });
}
