import { formatDate } from "@/lib/model/date-label";
import type { Document } from "@/lib/model/document";
import type { DocumentDetail } from "@/lib/model/item";
import { formatCount, formatCountOf } from "@/lib/model/number-label";
import { readingSections } from "@/lib/model/reading-rows";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import { Reader, type ReaderDocument } from "../reader/reader";
import { CopyButton } from "../ui/copy-button";
import { DisagreementNote } from "../ui/disagreement-note";
import styles from "./document-panel.module.css";
import panelStyles from "./panel.module.css";

/** A document: its record, then section by section its text or, where none is attached, our glosses of it. */
export function DocumentPanel({
  detail,
  text,
  vocabulary,
}: {
  detail: DocumentDetail;
  /** The attached text, if someone attached it and its checksum matches. */
  text: string | undefined;
  vocabulary: Vocabulary;
}) {
  const { item, record, disagreements } = detail;
  const codePoints = text === undefined ? undefined : Array.from(text);
  return (
    <article className={styles.document}>
      <Reader
        document={readerDocument(record)}
        sections={readingSections(detail, codePoints)}
        vocabulary={vocabulary}
      >
        <header className={panelStyles.head}>
          <p className={panelStyles.kind}>
            Document · {labelOf(vocabulary, "genres", record.genre)}
          </p>
          <h1 lang={record.language} dir="auto">
            {item.title}
          </h1>
          <TitleBasis title={record.title} vocabulary={vocabulary} />
          <p className={panelStyles.lead}>{record.voice}.</p>
          <Facts detail={detail} isAttached={text !== undefined} vocabulary={vocabulary} />
          <div className={panelStyles.actions}>
            <CopyButton label="Copy link" />
          </div>
        </header>
        <DisagreementNote disagreements={disagreements} />
        <section className={panelStyles.section}>
          <h2>In short</h2>
          <p className={panelStyles.serif}>{record.summary}</p>
        </section>
        <nav className={panelStyles.section} aria-label="Sections of the document">
          <h2>Sections</h2>
          <ol className={styles.contents}>
            {record.sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
                <span>{labelOf(vocabulary, "layers", section.layer)}</span>
              </li>
            ))}
          </ol>
        </nav>
      </Reader>
    </article>
  );
}

/** What the reader's tools know of a document: where its parts stand, none of its words. */
function readerDocument({
  id,
  shortTitle,
  language,
  source,
  sections,
  passages,
}: Document): ReaderDocument {
  const spanOf = ({ id, start, end }: { id: string; start: number; end: number }) => ({
    id,
    start,
    end,
  });
  return {
    id,
    shortTitle,
    language,
    source,
    sections: sections.map(spanOf),
    passages: passages.toSorted((one, other) => one.start - other.start).map(spanOf),
  };
}

/** How the title is known, where the document does not state it, and what is to be said of it. */
function TitleBasis({
  title: { basis, note },
  vocabulary,
}: {
  title: Document["title"];
  vocabulary: Vocabulary;
}) {
  const known = basis === "stated" ? undefined : `Title ${labelOf(vocabulary, "bases", basis)}`;
  if (known === undefined && note === undefined) return null;
  return <p className={panelStyles.lead}>{[known, note].filter(Boolean).join(". ")}</p>;
}

function Facts({
  detail,
  isAttached,
  vocabulary,
}: {
  detail: DocumentDetail;
  isAttached: boolean;
  vocabulary: Vocabulary;
}) {
  const { record } = detail;
  const { edtf } = record.published;
  return (
    <dl className={panelStyles.facts}>
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
        {formatCountOf(record.passages.length, "passage", "passages")},{" "}
        {formatCountOf(detail.events.length, "event", "events")}
      </dd>
      <dt>File</dt>
      <dd className={styles.file}>
        {record.source.file}, {formatCount(record.source.characters)} characters, SHA-256{" "}
        <code>{record.source.sha256}</code>
      </dd>
      <dt>Text</dt>
      <dd>
        {isAttached
          ? "attached; its checksum matches this record"
          : "not part of this atlas; what follows are our own glosses of each passage, with its place in the text"}
      </dd>
    </dl>
  );
}

/** A fact of the record with how it is known, where the document does not state it. */
function Fact({
  text,
  basis,
  note,
  unknown = "not known",
  vocabulary,
}: Document["author"] & { unknown?: string; vocabulary: Vocabulary }) {
  return (
    <>
      {text ?? unknown}
      {text !== null && basis !== "stated" && ` (${labelOf(vocabulary, "bases", basis)})`}
      {note && <small>. {note}</small>}
    </>
  );
}
