import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { ERRORS, type ErrorCode } from "@/lib/errors";
import { columnsAddress } from "@/lib/query/columns-address";
import { ALL_FIELDS } from "@/lib/query/fields";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { LARGEST_LIMIT } from "@/lib/query/values";
import { Collection } from "@/lib/records/redirect";
import { LONGEST_SEARCH } from "@/lib/text/search-words";
import { formatDecimal } from "@/lib/words/number-label";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { Written } from "../ui/written";
import styles from "./panel.module.css";

/** How to read the same data from other programs: the address, the collections, how to narrow, errors. */
export function DataPanel({
  site,
  unlocated,
  undated,
  box,
  type,
  version,
}: {
  /** Public address of the site, without a slash at its end. */
  site: string;
  /** How many events have no place on the map, and how many no date. */
  unlocated: number;
  undated: number;
  /** An example of `bbox` that holds something of this atlas. */
  box: string;
  /** A type of event, for the example of a filter. */
  type: string;
  /** Of the atlas that its columns are of. */
  version: string;
}) {
  const say = useWords();
  const address = `${site}/api`;
  const command = `ogr2ogr events.gpkg OAPIF:${address} events`;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("data.kind")}</p>
        <PageTitle>{say("data.title")}</PageTitle>
        <p className={styles.lead}>{say.rich("data.lead", AS_IT_IS)}</p>
        <Example text={address} label={say("data.copyAddress")} />
      </header>
      <section className={styles.section}>
        <h2>{say("data.qgis")}</h2>
        <p>{say.rich("data.qgisText", AS_IT_IS)}</p>
        <h2>{say("data.gdal")}</h2>
        <Example text={command} label={say("data.copyCommand")} />
      </section>
      <section className={styles.section}>
        <h2>{say("data.files")}</h2>
        <p>
          {say.rich("data.filesText", {
            ...AS_IT_IS,
            link: (chunks) => <EntityLink path="/download">{chunks}</EntityLink>,
          })}
        </p>
        <Address address="/api/collections/events/export?f=csv" />
        <p>{say.rich("data.bundleText", AS_IT_IS)}</p>
        <Address address="/api/bundle?f=zip" />
      </section>
      <Collections />
      <Unlocated unlocated={unlocated} undated={undated} box={box} />
      <Narrowing type={type} />
      <section className={styles.section}>
        <h2>{say("data.passages")}</h2>
        <p>
          {say.rich("data.passagesText", {
            ...AS_IT_IS,
            documents: (chunks) => <EntityLink path="/documents">{chunks}</EntityLink>,
          })}
        </p>
      </section>
      <section className={styles.section}>
        <h2>{say("data.columns")}</h2>
        <p>
          {say.rich("data.columnsText", {
            ...AS_IT_IS,
            link: () => (
              <a href={`${columnsAddress(version)}?f=parquet`}>
                <Written language="en">{columnsAddress(version)}</Written>
              </a>
            ),
          })}
        </p>
      </section>
      <section className={styles.section} id="tours">
        <h2>{say("data.tours")}</h2>
        <p>
          {say.rich("data.toursText", {
            ...AS_IT_IS,
            compose: (chunks) => <EntityLink path={COMPOSER_PAGE}>{chunks}</EntityLink>,
          })}
        </p>
      </section>
      <section className={styles.section}>
        <h2>{say("data.addresses")}</h2>
        <ul className={styles.plain}>
          {ADDRESSES.map(({ path, meaning }) => (
            <li key={path}>
              {say.rich(meaning, {
                ...AS_IT_IS,
                link: () => (
                  <a href={`${path}?f=json`}>
                    <Written language="en">{path}</Written>
                  </a>
                ),
              })}
            </li>
          ))}
        </ul>
      </section>
      <Errors />
    </article>
  );
}

/** What a message marks as typed or named so in every language. */
const AS_IT_IS = {
  code: (chunks: ReactNode) => <code>{chunks}</code>,
  name: (chunks: ReactNode) => <Written language="en">{chunks}</Written>,
};

const ITEMS = "/api/collections/events/items";

const ADDRESSES = [
  { path: "/api", meaning: "data.api" },
  { path: "/api/collections", meaning: "data.apiCollections" },
  { path: "/api/openapi", meaning: "data.apiDefinition" },
  { path: "/api/conformance", meaning: "data.apiConformance" },
] as const;

/** Parameters of the API, and the keys of what they mean. */
const PARAMETERS = [
  ...ALL_FIELDS.map(([key, { parameter }]) => ({ parameter, key })),
  { parameter: "limit", key: "limit" },
  { parameter: "sortby", key: "sortby" },
  { parameter: "also", key: "also" },
  { parameter: "lang", key: "lang" },
  { parameter: "release", key: "release" },
] as const;

function Collections() {
  const say = useWords();
  return (
    <section className={styles.section}>
      <h2>{say("data.collections")}</h2>
      <dl className={styles.facts}>
        {Collection.options.map((id) => {
          const address = `/api/collections/${id}/items`;
          return (
            <div key={id} className={styles.term}>
              <dt>{say(`data.collection.${id}.title`)}</dt>
              <dd>
                {say(`data.collection.${id}.description`)}
                <p className={styles.way}>
                  <a
                    href={`${address}?f=json`}
                    aria-label={say("data.firstPage", { address, collection: id })}
                  >
                    <Written language="en">{address}</Written>
                  </a>
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Unlocated({
  unlocated,
  undated,
  box,
}: {
  unlocated: number;
  undated: number;
  box: string;
}) {
  const say = useWords();
  const boxed = `${ITEMS}?f=json&bbox=${box}`;
  return (
    <section className={styles.section}>
      <h2>{say("data.unlocated")}</h2>
      <p>{say.rich("data.unlocatedText", { ...AS_IT_IS, count: unlocated })}</p>
      <Address address={boxed} />
      <Address address={`${boxed}&located=true`} />
      <p>{say.rich("data.undatedText", { ...AS_IT_IS, count: undated })}</p>
    </section>
  );
}

function Narrowing({ type }: { type: string }) {
  const say = useWords();
  return (
    <section className={styles.section}>
      <h2>{say("data.narrowing")}</h2>
      <dl className={styles.facts}>
        {PARAMETERS.map(({ parameter, key }) => (
          <div key={parameter} className={styles.term}>
            <dt>
              <code>{parameter}</code>
            </dt>
            <dd>
              {say.rich(`data.parameters.${key}`, {
                ...AS_IT_IS,
                words: formatDecimal(LONGEST_SEARCH.words, say),
                limit: formatDecimal(LARGEST_LIMIT, say),
              })}
            </dd>
          </div>
        ))}
      </dl>
      <Address address={`${ITEMS}?f=json&type=${type}&datetime=2011-01-01/2013-12-31`} />
      <p>{say.rich("data.pages", AS_IT_IS)}</p>
    </section>
  );
}

function Errors() {
  const say = useWords();
  return (
    <section className={styles.section}>
      <h2>{say("data.errors")}</h2>
      <dl className={styles.facts}>
        {(Object.keys(ERRORS) as ErrorCode[]).map((code) => (
          <div key={code} id={`error-${code}`} className={styles.term}>
            <dt>
              <Written language="en">
                {ERRORS[code].status} {code}
              </Written>
            </dt>
            <dd>{say(`data.error.${code}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** An address of the API on a line of its own. */
function Address({ address }: { address: string }) {
  return (
    <p className={styles.code}>
      <a href={address}>
        <Written language="en">{address}</Written>
      </a>
    </p>
  );
}

/** Something to paste elsewhere, and the button that copies it. */
function Example({ text, label }: { text: string; label: string }) {
  return (
    <>
      <pre className={styles.code}>
        <code>{text}</code>
      </pre>
      <div className={styles.actions}>
        <CopyButton label={label} text={text} />
      </div>
    </>
  );
}
