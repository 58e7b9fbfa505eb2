import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementBasis, EventDetail, QuotedAttestation } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCountOf } from "@/lib/words/number-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { ShowOnMap } from "../map/show-on-map";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { EventList } from "../ui/event-list";
import { LinkedRow } from "../ui/linked-row";
import { RecordNote } from "../ui/record-note";
import { ReferenceList } from "../ui/reference-list";
import { SourceCitation } from "../ui/source-citation";
import { Term } from "../ui/term";
import { TypeMark } from "../ui/type-mark";
import { LeadingClaims, OtherClaims } from "./event-comparison";
import { EventDisagreements } from "./event-disagreements";
import { FigureComparison } from "./figure-comparison";
import styles from "./panel.module.css";

/** An event: what each document says of it side by side, then the figures on one scale, then all that bears on it. */
export function EventPanel({
  detail,
  attestations,
  disagreements,
  documentTitles: titles,
  documents,
  vocabulary,
}: {
  detail: EventDetail;
  attestations: readonly QuotedAttestation[];
  disagreements: readonly DisagreementBasis[];
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  /** How many documents the atlas has. */
  documents: number;
  vocabulary: Vocabulary;
}) {
  const { item, record, related } = detail;
  const type = labelOf(vocabulary, "eventTypes", item.type);
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>
          <TypeMark family={familyOf(vocabulary, item.type)} label={type} />
        </p>
        <PageTitle>{item.title}</PageTitle>
        <dl className={styles.facts}>
          <dt>When</dt>
          <dd>
            {formatDate(item.date)}
            {record.date.edtf !== null && record.date.basis !== "stated" && (
              <>
                {" "}
                (<Term vocabulary={vocabulary} list="bases" id={record.date.basis} />)
              </>
            )}
            {record.date.note && <>. {sentenceCase(record.date.note)}</>}
            {record.date.source && (
              <>
                . Source: <SourceCitation source={record.date.source} />
              </>
            )}
          </dd>
          <dt>Where</dt>
          <dd>
            <Where detail={detail} vocabulary={vocabulary} />
          </dd>
          <dt>Status</dt>
          <dd>
            <Term vocabulary={vocabulary} list="statuses" id={item.status} />; told by{" "}
            {formatCountOf(item.documents.length, "document", "documents")}
          </dd>
        </dl>
        <div className={styles.actions}>
          {item.located && <ShowOnMap />}
          <EntityLink path={`/events/${item.id}/evidence`}>Evidence sheet</EntityLink>
          <CopyButton label="Copy link" />
        </div>
      </header>

      <section className={styles.section}>
        <h2>What the documents say</h2>
        <LeadingClaims attestations={attestations} vocabulary={vocabulary} />
      </section>
      <FigureComparison
        attestations={attestations}
        references={detail.references}
        vocabulary={vocabulary}
      />
      <OtherClaims attestations={attestations} vocabulary={vocabulary} />

      {record.note && (
        <div className={styles.section}>
          <RecordNote notes={[record.note]} />
        </div>
      )}
      <EventDisagreements bases={disagreements} vocabulary={vocabulary} />

      {groupRelated(related).map(([relation, events]) => (
        <section key={relation} className={styles.band}>
          <h2>{sentenceCase(labelOf(vocabulary, "relations", relation))}</h2>
          <EventList events={events} vocabulary={vocabulary} documentTitles={titles} showPlaces />
        </section>
      ))}

      <ReferenceList references={detail.references} documents={documents} />

      {detail.places.length > 0 && (
        <section className={styles.band}>
          <h2>Places</h2>
          <ul className={styles.rows}>
            {detail.places.map(({ place, role, basis, note }) => (
              <LinkedRow
                key={`${place.id} ${role} ${basis}`}
                className={styles.row}
                places={[place.id]}
              >
                <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
                <small>
                  {labelOf(vocabulary, "placeRoles", role)} ·{" "}
                  <Term vocabulary={vocabulary} list="bases" id={basis} />
                  {note && ` · ${note}`}
                </small>
              </LinkedRow>
            ))}
          </ul>
        </section>
      )}

      {detail.actors.length > 0 && (
        <section className={styles.band}>
          <h2>Persons and bodies, as the documents name them</h2>
          <ul className={styles.rows}>
            {detail.actors.map(({ actor, role, basis, note, documents: sources }) => (
              <li key={`${actor.id} ${role}`} className={styles.row}>
                <EntityLink path={`/events?actor=${actor.id}`}>{actor.title}</EntityLink>
                <small>
                  <Term vocabulary={vocabulary} list="actorRoles" id={role} /> in{" "}
                  {sources.map((id) => titles[id] ?? id).join(", ")}
                  {basis !== "stated" && (
                    <>
                      {" "}
                      · <Term vocabulary={vocabulary} list="bases" id={basis} />
                    </>
                  )}
                  {note && ` · ${note}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function groupRelated(related: EventDetail["related"]) {
  const groups = new Map<string, EventDetail["related"][number]["event"][]>();
  for (const { event, relation } of related) {
    groups.set(relation, [...(groups.get(relation) ?? []), event]);
  }
  return [...groups];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The places an event has, each once whatever ways it is known in; why the event is not on the map, if it is not.
 */
function Where({ detail, vocabulary }: { detail: EventDetail; vocabulary: Vocabulary }) {
  const { item, places } = detail;
  if (places.length === 0) return <>the documents do not say; not on the map</>;
  const isFirst = ({ place, role }: (typeof places)[number], index: number) =>
    places.findIndex((one) => one.place.id === place.id && one.role === role) === index;
  return (
    <>
      {places.filter(isFirst).map(({ place, role }, index) => (
        <span key={`${place.id} ${role}`}>
          {index > 0 && "; "}
          {labelOf(vocabulary, "placeRoles", role)}{" "}
          <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
        </span>
      ))}
      {!item.located && ". Not on the map"}
    </>
  );
}
