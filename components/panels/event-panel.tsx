import { formatDate } from "@/lib/model/date-label";
import type { DocumentItem, EventDetail } from "@/lib/model/item";
import { formatCountOf } from "@/lib/model/number-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { definitionOf, familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { CopyButton } from "../ui/copy-button";
import { DisagreementNote } from "../ui/disagreement-note";
import { EntityLink } from "../ui/entity-link";
import { EventList, shortTitles } from "../ui/event-list";
import { LinkedRow } from "../ui/linked-row";
import { ReferenceList } from "../ui/reference-list";
import { SourceCitation } from "../ui/source-citation";
import { TypeMark } from "../ui/type-mark";
import { Claim } from "./claim";
import styles from "./panel.module.css";

/** An event: what each document says of it, one under the other, with voice, mode and figures. */
export function EventPanel({
  detail,
  documents,
  vocabulary,
}: {
  detail: EventDetail;
  documents: readonly DocumentItem[];
  vocabulary: Vocabulary;
}) {
  const { item, record, attestations, disagreements, related } = detail;
  const titles = shortTitles(documents);
  const type = labelOf(vocabulary, "eventTypes", item.type);
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>
          <TypeMark family={familyOf(vocabulary, item.type)} label={type} />
        </p>
        <h1>{item.title}</h1>
        <dl className={styles.facts}>
          <dt>When</dt>
          <dd>
            {formatDate(item.date)}
            {record.date.edtf !== null && record.date.basis !== "stated" && (
              <> ({labelOf(vocabulary, "bases", record.date.basis)})</>
            )}
            {record.date.note && <>. {sentenceCase(record.date.note)}</>}
            {record.date.source && (
              <>
                . Source: <SourceCitation source={record.date.source} />
              </>
            )}
          </dd>
          <dt>Status</dt>
          <dd title={definitionOf(vocabulary, "statuses", item.status)}>
            {labelOf(vocabulary, "statuses", item.status)}; told by{" "}
            {formatCountOf(item.documents.length, "document", "documents")}
          </dd>
          <dt>Where</dt>
          <dd>
            <Where detail={detail} vocabulary={vocabulary} />
          </dd>
        </dl>
        <div className={styles.actions}>
          <CopyButton label="Copy link" />
        </div>
      </header>

      <DisagreementNote disagreements={disagreements} vocabulary={vocabulary} />
      {record.note && <p className={styles.note}>{record.note}</p>}

      <section className={styles.section}>
        <h2>{attestations.length === 1 ? "The claim" : "What each passage says"}</h2>
        {attestations.map((attested) => (
          <Claim key={attested.attestation.id} attested={attested} vocabulary={vocabulary} />
        ))}
      </section>

      <ReferenceList references={detail.references} documents={documents.length} />

      {detail.places.length > 0 && (
        <section className={styles.band}>
          <h2>Places</h2>
          <ul className={styles.rows}>
            {detail.places.map(({ place, role, basis, note }) => (
              <LinkedRow key={`${place.id} ${role}`} className={styles.row} places={[place.id]}>
                <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
                <small>
                  {labelOf(vocabulary, "placeRoles", role)} · {labelOf(vocabulary, "bases", basis)}
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
                  {labelOf(vocabulary, "actorRoles", role)} in{" "}
                  {sources.map((id) => titles[id] ?? id).join(", ")}
                  {basis !== "stated" && ` · ${labelOf(vocabulary, "bases", basis)}`}
                  {note && ` · ${note}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}

      {groupRelated(related).map(([relation, events]) => (
        <section key={relation} className={styles.band}>
          <h2>{sentenceCase(labelOf(vocabulary, "relations", relation))}</h2>
          <EventList events={events} vocabulary={vocabulary} documentTitles={titles} showPlaces />
        </section>
      ))}
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

/** The places an event has, before anything else is said of them; why it is not on the map, if it is not. */
function Where({ detail, vocabulary }: { detail: EventDetail; vocabulary: Vocabulary }) {
  const { item, places } = detail;
  if (places.length === 0) return <>the documents do not say; not on the map</>;
  return (
    <>
      {places.map(({ place, role }, index) => (
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
