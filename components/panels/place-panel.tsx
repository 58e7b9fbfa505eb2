import type { DocumentItem, PlaceDetail } from "@/lib/model/item";
import { formatCountOf, formatDistance, formatPosition } from "@/lib/model/number-label";
import type { Landmark } from "@/lib/model/place";
import { formatCertainty } from "@/lib/model/place-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import { ShowOnMap } from "../map/show-on-map";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { EventList, shortTitles } from "../ui/event-list";
import { LinkedRow } from "../ui/linked-row";
import { ReferenceList } from "../ui/reference-list";
import styles from "./panel.module.css";

/** A place: where it is and how sure that is, what is reported to have happened there, who says so. */
export function PlacePanel({
  detail,
  documents,
  landmarks,
  vocabulary,
}: {
  detail: PlaceDetail;
  documents: readonly DocumentItem[];
  landmarks: readonly Landmark[];
  vocabulary: Vocabulary;
}) {
  const { item, record, events, aboutEvents, contains } = detail;
  const { properties } = record;
  const titles = shortTitles(documents);
  const namedIn = detail.documents.filter((named) => named.mentions.length > 0);
  const mentions = detail.documents.reduce((sum, { mentions: count }) => sum + count.length, 0);
  const alternates = properties.names.filter((name) => name.text !== item.title);
  const outline = landmarks.find(
    (landmark) => landmark.properties.place === item.id && landmark.properties.schematic,
  );
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{labelOf(vocabulary, "placeTypes", item.placeType)}</p>
        <h1>{item.title}</h1>
        {alternates.length > 0 && (
          <p className={styles.alternates}>
            {alternates.map((name) => (
              <span key={`${name.language} ${name.text}`} lang={name.language} dir="auto">
                {name.text}
              </span>
            ))}
          </p>
        )}
        <p className={styles.lead}>{formatCertainty(item, events.length)}</p>
        <details className={styles.more}>
          <summary>Position, sources and map apps</summary>
          <dl className={styles.facts}>
            <dt>Where</dt>
            <dd>
              <Whereabouts detail={detail} vocabulary={vocabulary} />
            </dd>
            <dt>How sure</dt>
            <dd>
              <Sureness detail={detail} vocabulary={vocabulary} />
            </dd>
            <dt>Named in</dt>
            <dd>
              {namedIn.length} of {formatCountOf(documents.length, "document", "documents")},{" "}
              {formatCountOf(mentions, "time", "times")}
            </dd>
          </dl>
          <PlaceActions detail={detail} showsOnMap />
          {properties.note && <p className={styles.note}>{properties.note}</p>}
          {outline?.properties.note && (
            <p className={styles.note}>
              {outline.properties.note} Source: {outline.properties.source.label}.
            </p>
          )}
        </details>
      </header>

      <section className={styles.band}>
        <h2>Placed here by the documents ({events.length})</h2>
        {events.length === 0 && (
          <p className={styles.empty}>No event in this view is placed here.</p>
        )}
        <EventList events={events} vocabulary={vocabulary} documentTitles={titles} />
      </section>

      {aboutEvents.length > 0 && (
        <section className={styles.band}>
          <h2>About this place, happening elsewhere or nowhere named ({aboutEvents.length})</h2>
          <EventList
            events={aboutEvents}
            vocabulary={vocabulary}
            documentTitles={titles}
            showPlaces
          />
        </section>
      )}

      <section className={styles.band}>
        <h2>In the documents</h2>
        <ul className={styles.rows}>
          {detail.documents.map(({ document, mentions: [firstMention, ...others] }) => (
            <LinkedRow key={document.id} className={styles.row} places={[]}>
              <EntityLink
                path={`/documents/${document.id}${firstMention ? `#at-${firstMention.start}` : ""}`}
              >
                {document.title}
              </EntityLink>
              <span className={styles.end}>
                {firstMention
                  ? `named ${formatCountOf(others.length + 1, "time", "times")}`
                  : "implied"}
              </span>
            </LinkedRow>
          ))}
        </ul>
      </section>

      <ReferenceList references={detail.references} documents={documents.length} />

      {contains.length > 0 && (
        <section className={styles.band}>
          <h2>Within it</h2>
          <ul className={styles.rows}>
            {contains.map((place) => (
              <LinkedRow key={place.id} className={styles.row} places={[place.id]}>
                <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
                <span className={styles.end}>{formatCountOf(place.events, "event", "events")}</span>
              </LinkedRow>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Whereabouts({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const { item, within } = detail;
  const chain = within.map((place) => place.title).join(", ");
  if (!item.point) {
    const reason =
      item.unmappedReason && labelOf(vocabulary, "unmappedReasons", item.unmappedReason);
    return <>{[chain, `not on the map: ${reason}`].filter(Boolean).join(" · ")}</>;
  }
  return <>{[chain, formatPosition(item.point, item.radius ?? 0)].filter(Boolean).join(" · ")}</>;
}

function Sureness({ detail, vocabulary }: { detail: PlaceDetail; vocabulary: Vocabulary }) {
  const { precision, coordinateSource, crossCheck } = detail.record.properties;
  if (!precision || !coordinateSource) return <>it has no coordinates here</>;
  return (
    <>
      somewhere within {formatDistance(precision.radius)} (
      {labelOf(vocabulary, "precisionBases", precision.basis)}); point from{" "}
      {coordinateSource.url ? (
        <a href={coordinateSource.url} rel="noreferrer">
          {coordinateSource.label}
        </a>
      ) : (
        coordinateSource.label
      )}
      {crossCheck && <>. {crossCheck}</>}
    </>
  );
}

/** Copy the link or the position, or look at it elsewhere; nothing is sent anywhere until it is clicked. */
export function PlaceActions({
  detail,
  showsOnMap = false,
}: {
  detail: PlaceDetail;
  /** Whether the reader may ask for the place's popup; the popup itself does not. */
  showsOnMap?: boolean;
}) {
  const { point } = detail.item;
  if (!point) {
    return (
      <div className={styles.actions}>
        <CopyButton label="Copy link" />
      </div>
    );
  }
  const [lng, lat] = point;
  return (
    <div className={styles.actions}>
      {showsOnMap && <ShowOnMap />}
      <CopyButton label="Copy link" />
      <CopyButton label="Copy coordinates" text={`${lat}, ${lng}`} />
      <a
        href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=12/${lat}/${lng}`}
        rel="noreferrer"
      >
        OpenStreetMap
      </a>
      <a href={`geo:${lat},${lng}`}>In a map app</a>
    </div>
  );
}
