import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { FileFormat } from "@/lib/query/api-query";
import type { Collection } from "@/lib/records/redirect";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import { Fold } from "../ui/fold";
import { SheetLinks } from "../ui/page-files";
import { Written } from "../ui/written";
import styles from "./download-panel.module.css";
import panel from "./panel.module.css";

/** A file that can be downloaded, and how many records it holds. */
type File = { collection: Collection; count: number; address: string };

/** The evidence bundle of the view, and of how many documents texts are attached that it could quote. */
type Bundle = {
  events: number;
  address: string;
  addressWithWords: string;
  files: readonly (readonly [name: string, holds: string])[];
  attached: number;
  documents: number;
};

/** What the view shows as files: what that is in words, each format with what it is good for, and what is in them. */
export function DownloadPanel({
  files,
  bundle,
  filters,
  view,
  license,
  version,
}: {
  files: readonly { format: FileFormat; files: readonly File[] }[];
  bundle: Bundle;
  /** What each field of the view narrows to, in words; nothing where all of the atlas is downloaded. */
  filters: readonly string[];
  /** The query of the page's link: what the map shows. */
  view: URLSearchParams;
  license: { label: string; url: string };
  /** Of the data. */
  version: string;
}) {
  const say = useWords();
  return (
    <article>
      <header className={panel.head}>
        <p className={panel.kind}>{say("download.kind")}</p>
        <PageTitle>{say("download.title")}</PageTitle>
        <Narrowing filters={filters} />
        <p className={panel.lead}>{say("download.whole")}</p>
      </header>
      <EvidenceBundle bundle={bundle} />
      {files.map(({ format, files: ofFormat }) => (
        <section key={format} className={panel.section} aria-labelledby={`as-${format}`}>
          <h2 id={`as-${format}`}>{say(`download.formats.${format}.name`)}</h2>
          <p>{say(`download.formats.${format}.use`)}</p>
          <ul className={styles.files}>
            {ofFormat.map((file) => (
              <FileLink key={file.collection} file={file} format={format} />
            ))}
          </ul>
        </section>
      ))}
      <section className={panel.section} aria-labelledby="sheet">
        <h2 id="sheet">{say("share.sheet")}</h2>
        <p>{say("share.sheetHas")}</p>
        <SheetLinks className={panel.actions} path="/" search={view} />
      </section>
      <section className={panel.section}>
        <h2>{say("download.about")}</h2>
        <p>{say("download.address")}</p>
        <p>{say("download.places")}</p>
        <p>{say("download.documents")}</p>
        <p>{say.rich("download.formulas", { code: asCode })}</p>
        <p>
          {say.rich("download.license", {
            code: asCode,
            version,
            license: () => (
              <a href={license.url} rel="license">
                <Written>{license.label}</Written>
              </a>
            ),
          })}
        </p>
        <p>
          {say.rich("download.programs", {
            link: (chunks) => <EntityLink path="/about/data">{chunks}</EntityLink>,
          })}
        </p>
      </section>
    </article>
  );
}

const asCode = (chunks: ReactNode) => <code>{chunks}</code>;

/** All of it in one zip, with what it rests on; with the words of attached texts only where there are any. */
function EvidenceBundle({ bundle }: { bundle: Bundle }) {
  const say = useWords();
  const { files, attached, documents } = bundle;
  const events = say("download.records.events", { count: bundle.events });
  return (
    <section className={panel.section} aria-labelledby="as-bundle">
      <h2 id="as-bundle">{say("bundle.name")}</h2>
      <p>{say("bundle.use")}</p>
      {bundle.events === 0 ? (
        <p>{events}</p>
      ) : (
        <>
          <p className={styles.whole}>
            <a href={bundle.address} rel="nofollow">
              {say("bundle.link", { events })}
            </a>
          </p>
          {attached > 0 && (
            <>
              <p>{say("bundle.withWords", { attached, all: documents })}</p>
              <p className={styles.whole}>
                <a href={bundle.addressWithWords} rel="nofollow">
                  {say("bundle.linkWithWords", { events })}
                </a>
              </p>
            </>
          )}
        </>
      )}
      <Fold label={say("bundle.inIt")}>
        <ul className={styles.filters}>
          {files.map(([name, holds]) => (
            <li key={name}>{say.rich("bundle.file", { name, holds, code: asCode })}</li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

/** Which part of the atlas it is. */
function Narrowing({ filters }: { filters: readonly string[] }) {
  const say = useWords();
  if (filters.length === 0) return <p className={panel.lead}>{say("download.all")}</p>;
  return (
    <>
      <p className={panel.lead}>{say("download.narrowed")}</p>
      <ul className={styles.filters}>
        {filters.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className={panel.actions}>
        <EntityLink path="/filters">{say("download.change")}</EntityLink>
      </p>
    </>
  );
}

/** Plain, so that the browser itself saves what comes; there is no file of nothing. */
function FileLink({
  file: { collection, count, address },
  format,
}: {
  file: File;
  format: FileFormat;
}) {
  const say = useWords();
  const records = say(`download.records.${collection}`, { count });
  if (count === 0) return <li>{records}</li>;
  const name = say("download.file", { records, format: say(`download.formats.${format}.name`) });
  return (
    <li>
      <a href={address} rel="nofollow" aria-label={name}>
        {records}
      </a>
    </li>
  );
}
