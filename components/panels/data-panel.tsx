import styles from "./panel.module.css";

export type CollectionNote = { id: string; title: string; description: string };
export type ErrorNote = { code: string; status: number; title: string };

/** How to read the same data from other programs: addresses, parameters, errors. */
export function DataPanel({
  collections,
  errors,
}: {
  collections: readonly CollectionNote[];
  errors: readonly ErrorNote[];
}) {
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>For analysts</p>
        <h1>Use the data</h1>
        <p className={styles.lead}>
          Everything on these pages can be read by programs, under the OGC API – Features standard,
          without a key and without asking anyone.
        </p>
      </header>
      <section className={styles.section}>
        <h2>In QGIS</h2>
        <p>
          Layer › Add Layer › Add WFS / OGC API – Features Layer › New; give the address of this
          site with <code>/api</code> at its end, and connect.
        </p>
        <h2>With GDAL</h2>
        <pre className={styles.code}>
          <code>ogr2ogr events.gpkg OAPIF:https://…/api events</code>
        </pre>
        <h2>Addresses</h2>
        <ul className={styles.plain}>
          <li>
            <a href="/api?f=json">/api</a>: where everything begins
          </li>
          <li>
            <a href="/api/openapi?f=json">/api/openapi</a>: the definition of all parameters and
            answers
          </li>
          <li>
            <a href="/api/conformance?f=json">/api/conformance</a>: what the service conforms to
          </li>
          <li>
            <a href="/api/collections?f=json">/api/collections</a>: the collections
          </li>
        </ul>
      </section>
      <section className={styles.section}>
        <h2>Collections</h2>
        <dl className={styles.facts}>
          {collections.map(({ id, title, description }) => (
            <div key={id} className={styles.term}>
              <dt>
                <a
                  href={`/api/collections/${id}/items?f=json`}
                  aria-label={`${title}, the collection as GeoJSON`}
                >
                  {title}
                </a>
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section}>
        <h2>Narrowing</h2>
        <p>
          <code>bbox</code>, <code>datetime</code> and <code>limit</code> work as the standard says:
          what has no place matches every box, what has no date matches every time;{" "}
          <code>certainty=certain</code> keeps only what lies wholly within the time.{" "}
          <code>type</code>, <code>place</code>, <code>about</code>, <code>document</code> and{" "}
          <code>actor</code> take ids, separated by commas; <code>q</code> searches titles, names
          and glosses; <code>located</code> and <code>dated</code> take true or false. Follow{" "}
          <code>next</code> until there is none.
        </p>
        <pre className={styles.code}>
          <code>/api/collections/events/items?type=attack&amp;datetime=2011-01-01/2013-12-31</code>
        </pre>
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
