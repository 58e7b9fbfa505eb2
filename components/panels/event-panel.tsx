import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementBasis, EventDetail, QuotedAttestation } from "@/lib/store/answers";
import { formatConverted, formatDate } from "@/lib/words/date-label";
import { listNames } from "@/lib/words/place-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { EventList } from "../list/event-list";
import { ShowOnMap } from "../map/show-on-map";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { RecordNote } from "../ui/record-note";
import { ReferenceList } from "../ui/reference-list";
import { SourceCitation } from "../ui/source-citation";
import { Term } from "../ui/term";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import { LeadingClaims, OtherClaims } from "./event-comparison";
import { EventDisagreements } from "./event-disagreements";
import { FigureComparison } from "./figure-comparison";
import styles from "./panel.module.css";

/** An event: what each document says of it side by side, then the figures on one scale, then all that bears on it. */
export function EventPanel({
  detail,
  isOutside,
  attestations,
  disagreements,
  documentTitles: titles,
  documents,
  vocabulary,
}: {
  detail: EventDetail;
  /** Whether the view is narrowed to other events. */
  isOutside: boolean;
  attestations: readonly QuotedAttestation[];
  disagreements: readonly DisagreementBasis[];
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  /** How many documents the atlas has. */
  documents: number;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { item, record, related } = detail;
  const type = labelOf(vocabulary, "eventTypes", item.type, say);
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>
          <TypeMark family={familyOf(vocabulary, item.type)} label={type} />
        </p>
        <PageTitle {...writtenIn(say)}>{item.title}</PageTitle>
        {isOutside && <p className={styles.lead}>{say("event.outside")}</p>}
        <dl className={styles.facts}>
          <dt>{say("event.when")}</dt>
          <dd>
            <When detail={detail} vocabulary={vocabulary} />
          </dd>
          <dt>{say("event.where")}</dt>
          <dd>
            <Where detail={detail} vocabulary={vocabulary} />
          </dd>
          <dt>{say("event.status")}</dt>
          <dd>
            {say.rich("event.toldBy", {
              status: () => <Term vocabulary={vocabulary} list="statuses" id={item.status} />,
              count: item.documents.length,
            })}
          </dd>
        </dl>
        <div className={styles.actions}>
          {item.located && <ShowOnMap />}
          <EntityLink path={`/events/${item.id}/evidence`}>{say("event.evidence")}</EntityLink>
          <CopyButton label={say("ui.copyLink")} />
        </div>
      </header>

      <section className={styles.section}>
        <h2>{say("event.said")}</h2>
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
          <h2>{sentenceCase(labelOf(vocabulary, "relations", relation, say))}</h2>
          <EventList events={events} vocabulary={vocabulary} documentTitles={titles} showPlaces />
        </section>
      ))}

      <ReferenceList references={detail.references} documents={documents} />

      {detail.places.length > 0 && <Places detail={detail} vocabulary={vocabulary} />}
      {detail.actors.length > 0 && (
        <Actors detail={detail} documentTitles={titles} vocabulary={vocabulary} />
      )}
    </article>
  );
}

type Part = { detail: EventDetail; vocabulary: Vocabulary };

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

/** The date of an event and in which way it is known, with a note on it and its source where the record has them. */
function When({ detail: { item, record }, vocabulary }: Part) {
  const say = useWords();
  const { edtf, basis, note, source } = record.date;
  const date = formatDate(item.date, say);
  const converted = formatConverted(item.date, say);
  return (
    <>
      {edtf !== null && basis !== "stated"
        ? say.rich("event.dateKnownAs", {
            date,
            basis: () => <Term vocabulary={vocabulary} list="bases" id={basis} />,
          })
        : date}
      {converted !== undefined && say("event.converted", { date: converted })}
      {note && say.rich("event.dateNote", { note: sentenceCase(note), record: asWritten })}
      {source && say.rich("event.dateSource", { source: () => <SourceCitation source={source} /> })}
    </>
  );
}

/**
 * The places an event has, each once whatever ways it is known in; why the event is not on the map, if it is not.
 */
function Where({ detail: { item, places }, vocabulary }: Part) {
  const say = useWords();
  if (places.length === 0) return say("event.notSaid");
  const isFirst = ({ place, role }: (typeof places)[number], index: number) =>
    places.findIndex((one) => one.place.id === place.id && one.role === role) === index;
  return (
    <>
      {places.filter(isFirst).map(({ place, role }, index) => (
        <span key={`${place.id} ${role}`}>
          {say.rich(index === 0 ? "event.firstPlace" : "event.nextPlace", {
            role: labelOf(vocabulary, "placeRoles", role, say),
            place: place.title,
            link: (chunks) => (
              <EntityLink path={`/places/${place.id}`}>
                <Written>{chunks}</Written>
              </EntityLink>
            ),
          })}
        </span>
      ))}
      {!item.located && say("event.notOnMap")}
    </>
  );
}

/** The places with how each is known. */
function Places({ detail, vocabulary }: Part) {
  const say = useWords();
  return (
    <section className={styles.band}>
      <h2>{say("event.places")}</h2>
      <ul className={styles.rows}>
        {detail.places.map(({ place, role, basis, note }) => (
          <LinkedRow
            key={`${place.id} ${role} ${basis}`}
            className={styles.row}
            places={[place.id]}
          >
            <EntityLink path={`/places/${place.id}`}>
              <Written>{place.title}</Written>
            </EntityLink>
            <small>
              {say.rich("event.placeRole", {
                role: labelOf(vocabulary, "placeRoles", role, say),
                basis: () => <Term vocabulary={vocabulary} list="bases" id={basis} />,
              })}
              {note && say.rich("event.andNote", { note, record: asWritten })}
            </small>
          </LinkedRow>
        ))}
      </ul>
    </section>
  );
}

function Actors({
  detail,
  documentTitles: titles,
  vocabulary,
}: Part & { documentTitles: Readonly<Record<string, string>> }) {
  const say = useWords();
  return (
    <section className={styles.band}>
      <h2>{say("event.actors")}</h2>
      <ul className={styles.rows}>
        {detail.actors.map(({ actor, role, basis, note, documents }) => (
          <li key={`${actor.id} ${role}`} className={styles.row}>
            <EntityLink path={`/events?actor=${actor.id}`}>
              <Written>{actor.title}</Written>
            </EntityLink>
            <small>
              {say.rich("event.actorRole", {
                role: () => <Term vocabulary={vocabulary} list="actorRoles" id={role} />,
                documents: listNames(
                  documents.map((id) => titles[id] ?? id),
                  say,
                ),
              })}
              {basis !== "stated" &&
                say.rich("event.andBasis", {
                  basis: () => <Term vocabulary={vocabulary} list="bases" id={basis} />,
                })}
              {note && say.rich("event.andNote", { note, record: asWritten })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function asWritten(chunks: ReactNode) {
  return <Written>{chunks}</Written>;
}
