import { readingSections } from "@/components/reader/reading-rows";
import type { Document } from "@/lib/records/document";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentPage } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCount, formatCountOf } from "@/lib/words/number-label";
import { DocumentPart } from "../reader/document-part";
import { Reader, type ReaderDocument } from "../reader/reader";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { DisagreementNote } from "../ui/disagreement-note";
import { DocumentName } from "../ui/document-name";
import { Fold, Folds } from "../ui/fold";
import { RecordNote } from "../ui/record-note";
import { Term } from "../ui/term";
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
            Document · <Term vocabulary={vocabulary} list="genres" id={record.genre} />
          </p>
          <PageTitle lang={record.language} dir="auto">
            {item.title}
          </PageTitle>
          <p className={panelStyles.lead}>
            <DocumentName>{record.shortTitle}</DocumentName> · {record.voice}.
          </p>
          <Folds>
            <Fold label="About this document">
              <p className={panelStyles.serif}>{record.summary}</p>
              <Facts detail={detail} isAttached={text !== undefined} vocabulary={vocabulary} />
              <RecordNote notes={notesOn(record)} />
              <div className={panelStyles.actions}>
                <CopyButton label="Copy link" />
              </div>
            </Fold>
            <Fold label={`Sections (${contents.length})`}>
              <Contents detail={detail} vocabulary={vocabulary} />
            </Fold>
            {disagreements.length > 0 && (
              <Fold label={`What does not agree (${disagreements.length})`}>
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
  const shown = new Set(record.sections.map(({ id }) => id));
  return (
    <nav aria-label="Sections of the document">
      <ol className={styles.contents}>
        {contents.map(({ id, title, layer }) => (
          <li key={id}>
            {shown.has(id) ? (
              <a href={`#${id}`}>{title}</a>
            ) : (
              <DocumentPart document={item.id} part={id}>
                {title}
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
function notesOn({ title, author, publisher, published }: Document): (string | undefined)[] {
  return [
    title.note && `Title: ${title.note}`,
    author.note && `Author: ${author.note}`,
    publisher.note && `Publisher: ${publisher.note}`,
    published.note && `Date: ${published.note}`,
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
  const { record } = detail;
  const { edtf } = record.published;
  return (
    <dl className={panelStyles.facts}>
      {record.title.basis !== "stated" && (
        <>
          <dt>Title</dt>
          <dd>
            <Term vocabulary={vocabulary} list="bases" id={record.title.basis} isAlone />
          </dd>
        </>
      )}
      <dt>Author</dt>
      <dd>
        <Fact {...record.author} vocabulary={vocabulary} />
      </dd>
      <dt>Publisher</dt>
      <dd>
        <Fact {...record.publisher} vocabulary={vocabulary} />
      </dd>
      <dt>Date</dt>
      <dd>
        <Fact
          {...record.published}
          text={edtf === null ? null : formatDate(edtf)}
          unknown="undated"
          vocabulary={vocabulary}
        />
      </dd>
      <dt>Holds</dt>
      <dd>
        {formatCountOf(detail.passages, "passage", "passages")},{" "}
        {formatCountOf(detail.item.events, "event", "events")}
      </dd>
      <dt>File</dt>
      <dd className={styles.file}>
        {record.source.file}, {formatCount(record.source.characters)} characters, SHA-256{" "}
        <code>{record.source.sha256}</code>
      </dd>
      <dt>Text</dt>
      <dd>
        {isAttached
          ? "attached here; its checksum is the one above"
          : "not part of this atlas. Below stands each passage in our own words, with its place in the text."}
      </dd>
    </dl>
  );
}

/** A fact of the record with how it is known, where the document does not state it. */
function Fact({
  text,
  basis,
  unknown = "not known",
  vocabulary,
}: Document["author"] & { unknown?: string; vocabulary: Vocabulary }) {
  return (
    <>
      {text ?? unknown}
      {text !== null && basis !== "stated" && (
        <>
          {" "}
          (<Term vocabulary={vocabulary} list="bases" id={basis} />)
        </>
      )}
    </>
  );
}
