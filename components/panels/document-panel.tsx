import { formatDate } from "@/lib/model/date-label";
import type { Document } from "@/lib/model/document";
import type { DocumentDetail } from "@/lib/model/item";
import { formatCount } from "@/lib/model/number-label";
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
          {record.title.note && <p className={panelStyles.lead}>{record.title.note}</p>}
          <p className={panelStyles.lead}>{record.voice}.</p>
          <Facts detail={detail} isAttached={text !== undefined} />
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

function Facts({ detail, isAttached }: { detail: DocumentDetail; isAttached: boolean }) {
  const { record } = detail;
  return (
    <dl className={panelStyles.facts}>
      <dt>Author</dt>
      <dd>
        {record.author.text ?? "not known"}
        {record.author.note && <small>. {record.author.note}</small>}
      </dd>
      <dt>Publisher</dt>
      <dd>
        {record.publisher.text ?? "not known"}
        {record.publisher.note && <small>. {record.publisher.note}</small>}
      </dd>
      <dt>Date</dt>
      <dd>
        {formatDate(record.published.edtf)}
        {record.published.note && <small>. {record.published.note}</small>}
      </dd>
      <dt>Holds</dt>
      <dd>
        {record.passages.length} passages, {detail.events.length} events
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
