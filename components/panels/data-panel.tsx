import { ALL_FIELDS } from "@/lib/query/fields";
import { LARGEST_LIMIT } from "@/lib/query/values";
import { formatCountOf } from "@/lib/words/number-label";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import styles from "./panel.module.css";

export type CollectionNote = { id: string; title: string; description: string };
export type ErrorNote = { code: string; status: number; title: string };

/** How to read the same data from other programs: the address, the collections, how to narrow, errors. */
export function DataPanel({
  site,
  collections,
  errors,
  unlocated,
  undated,
  box,
  type,
}: {
  /** Public address of the site, without a slash at its end. */
  site: string;
  collections: readonly CollectionNote[];
  errors: readonly ErrorNote[];
  /** How many events have no place on the map, and how many no date. */
  unlocated: number;
  undated: number;
  /** An example of `bbox` that holds something of this atlas. */
  box: string;
  /** A type of event, for the example of a filter. */
  type: string;
}) {
  const address = `${site}/api`;
  const command = `ogr2ogr events.gpkg OAPIF:${address} events`;
  const boxed = `${ITEMS}?f=json&bbox=${box}`;
  const typed = `${ITEMS}?f=json&type=${type}&datetime=2011-01-01/2013-12-31`;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>For analysts</p>
        <PageTitle>Use the data</PageTitle>
        <p className={styles.lead}>
          Programs can read everything on these pages, without a key and without asking anyone. The
          service follows the standard OGC API – Features. Its address:
        </p>
        <Example text={address} label="Copy address" />
      </header>
      <section className={styles.section}>
        <h2>In QGIS</h2>
        <p>
          Choose Layer › Add Layer › Add WFS / OGC API – Features Layer › New. Paste the address
          above as the URL, and connect.
        </p>
        <h2>With GDAL</h2>
        <Example text={command} label="Copy command" />
      </section>
      <section className={styles.section}>
        <h2>Collections</h2>
        <dl className={styles.facts}>
          {collections.map(({ id, title, description }) => (
            <div key={id} className={styles.term}>
              <dt>{title}</dt>
              <dd>
                {description}
                <p className={styles.way}>
                  <a
                    href={`/api/collections/${id}/items?f=json`}
                    aria-label={`/api/collections/${id}/items, the first page of ${id} as GeoJSON`}
                  >
                    /api/collections/{id}/items
                  </a>
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section}>
        <h2>Events without a place match every box</h2>
        <p>
          {formatCountOf(unlocated, "event", "events")} of this atlas{" "}
          {unlocated === 1 ? "has" : "have"} no place on the map. The standard asks that such events
          match every <code>bbox</code>, so they are in every answer. Add <code>located=true</code>{" "}
          to leave them out:
        </p>
        <p className={styles.code}>
          <a href={boxed}>{boxed}</a>
        </p>
        <p className={styles.code}>
          <a href={`${boxed}&located=true`}>{boxed}&amp;located=true</a>
        </p>
        <p>
          It is the same with time: {formatCountOf(undated, "event", "events")}{" "}
          {undated === 1 ? "has" : "have"} no date and {undated === 1 ? "matches" : "match"} every{" "}
          <code>datetime</code>. Add <code>dated=true</code> to leave them out, or{" "}
          <code>certainty=certain</code> to keep only what must lie within the time asked for; what
          is dated from outside the documents (<code>date-basis=external</code>) is never certain.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Narrowing</h2>
        <dl className={styles.facts}>
          {PARAMETERS.map(({ name, meaning }) => (
            <div key={name} className={styles.term}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <Meaning text={meaning} />.
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.code}>
          <a href={typed}>{typed}</a>
        </p>
        <p>
          A long answer comes in pages: follow its link <code>next</code> until there is none.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Where a passage stands</h2>
        <p>
          An attestation names its passage by <code>charStart</code> and <code>charEnd</code>: the
          first character and the one after the last, counted in Unicode code points of the
          document’s text. <code>start</code> and <code>end</code> are their old names. They are
          deprecated and go with the next version.{" "}
          <EntityLink path="/documents">Each document</EntityLink> names the SHA-256 of its text.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Further addresses</h2>
        <ul className={styles.plain}>
          <li>
            <a href="/api?f=json">/api</a>: where a program starts
          </li>
          <li>
            <a href="/api/collections?f=json">/api/collections</a>: what each collection covers, and
            its schema
          </li>
          <li>
            <a href="/api/openapi?f=json">/api/openapi</a>: every parameter and every answer
            (OpenAPI)
          </li>
          <li>
            <a href="/api/conformance?f=json">/api/conformance</a>: the parts of the standard that
            the service follows
          </li>
        </ul>
      </section>
      <section className={styles.section}>
        <h2>Errors</h2>
        <dl className={styles.facts}>
          {errors.map(({ code, status, title }) => (
            <div key={code} id={`error-${code}`} className={styles.term}>
              <dt>
                {status} {code}
              </dt>
              <dd>{title}.</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

const ITEMS = "/api/collections/events/items";

const PARAMETERS = [
  ...ALL_FIELDS.map(([, { parameter, meaning }]) => ({ name: parameter, meaning })),
  { name: "limit", meaning: `How many features a page has, ${LARGEST_LIMIT} at most` },
  {
    name: "sortby",
    meaning: "Their order: `date` or `title`, with a minus for the other way round",
  },
  {
    name: "also",
    meaning:
      "Of `/api/map` alone: places that it draws, where they match, though it leaves out others for want of events",
  },
];

/** A sentence in which what can be typed stands between backticks. */
function Meaning({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
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
