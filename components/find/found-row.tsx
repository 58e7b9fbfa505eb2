import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type {
  FoundActor,
  FoundDocument,
  FoundEvent,
  FoundFigure,
  FoundPassage,
  FoundPlace,
  FoundText,
} from "@/lib/store/find-answers";
import { formatShortDate } from "@/lib/words/date-label";
import { formatFigure } from "@/lib/words/figure-label";
import { namePassage } from "@/lib/words/passage-label";
import { describeReports, titleIn } from "@/lib/words/place-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { EventDate } from "../ui/event-date";
import { OwnTitle, Written } from "../ui/written";
import type { FoundRecord } from "./found-path";
import styles from "./found-row.module.css";
import { FoundWords } from "./found-words";
import { Marked } from "./marked";

/** What a record that was found is called, what tells it from others, and why it was found. */
export function FoundRow({ found, terms }: { found: FoundRecord; terms: readonly string[] }) {
  const say = useWords();
  const { title, facts, excerpt } = partsOf(found, terms);
  return (
    <span className={styles.row} data-kind={found.kind}>
      <span className={styles.title}>{title}</span>
      <span className={styles.facts}>
        {facts}
        {found.item.isSimilar && <span className={styles.similar}>{say("find.similar")}</span>}
      </span>
      {excerpt && (
        <span className={styles.excerpt} {...writtenIn(say)}>
          <Marked terms={terms}>{excerpt}</Marked>
        </span>
      )}
    </span>
  );
}

type Parts = { title: ReactNode; facts: ReactNode; excerpt?: string | null };

function partsOf(found: FoundRecord, terms: readonly string[]): Parts {
  const { kind, item } = found;
  switch (kind) {
    case "places":
      return {
        title: <PlaceTitle place={item} terms={terms} />,
        facts: <PlaceFacts place={item} terms={terms} />,
        excerpt: item.excerpt,
      };
    case "actors":
      return {
        title: <InRecord terms={terms}>{item.title}</InRecord>,
        facts: <ActorFacts actor={item} terms={terms} />,
        excerpt: item.excerpt,
      };
    case "events":
      return {
        title: <InRecord terms={terms}>{item.title}</InRecord>,
        facts: <EventFacts event={item} terms={terms} />,
        excerpt: item.excerpt,
      };
    case "documents":
      return {
        title: <DocumentTitle document={item} terms={terms} />,
        facts: <DocumentFacts document={item} />,
        excerpt: item.excerpt,
      };
    case "figures":
      return {
        title: <FigureTitle figure={item} terms={terms} />,
        facts: <FigureFacts figure={item} terms={terms} />,
      };
    case "passages":
      return {
        title: <InRecord terms={terms}>{item.gloss}</InRecord>,
        facts: <PassageFacts passage={item} />,
      };
    case "texts":
      return { title: <FoundWords found={item} />, facts: <TextFacts found={item} /> };
  }
}

type Terms = { terms: readonly string[] };

function InRecord({ children, terms }: Terms & { children: string }) {
  return (
    <Written>
      <Marked terms={terms}>{children}</Marked>
    </Written>
  );
}

function PlaceTitle({ place, terms }: Terms & { place: FoundPlace }) {
  const say = useWords();
  return (
    <OwnTitle place={place}>
      <Marked terms={terms}>{titleIn(place, say)}</Marked>
    </OwnTitle>
  );
}

function PlaceFacts({ place, terms }: Terms & { place: FoundPlace }) {
  const say = useWords();
  return (
    <>
      <OtherName name={place.name} shown={titleIn(place, say)} terms={terms} />
      <span>{describeReports(place, say)}</span>
    </>
  );
}

function ActorFacts({ actor, terms }: Terms & { actor: FoundActor }) {
  const say = useWords();
  return (
    <>
      <OtherName name={actor.name} shown={actor.title} terms={terms} />
      <span>{say("counts.events", { count: actor.events })}</span>
    </>
  );
}

/** A name by which something was found that is called otherwise. */
function OtherName({ name, shown, terms }: Terms & { name: string | null; shown: string }) {
  if (name === null || name === shown) return null;
  return (
    <bdi>
      <Marked terms={terms}>{name}</Marked>
    </bdi>
  );
}

function EventFacts({ event, terms }: Terms & { event: FoundEvent }) {
  return (
    <>
      <span>
        <EventDate date={event.date} basis={event.dateBasis} short />
      </span>
      {event.placeNames.map((name) => (
        <span key={name}>
          <InRecord terms={terms}>{name}</InRecord>
        </span>
      ))}
    </>
  );
}

function DocumentTitle({
  document: { title, language },
  terms,
}: Terms & { document: FoundDocument }) {
  return (
    <span lang={language} dir="auto">
      <Marked terms={terms}>{title}</Marked>
    </span>
  );
}

function DocumentFacts({ document: { shortTitle, published } }: { document: FoundDocument }) {
  const say = useWords();
  return (
    <>
      <DocumentName>{shortTitle}</DocumentName>
      <span>{formatShortDate(published, say)}</span>
    </>
  );
}

function FigureTitle({ figure: { figure }, terms }: Terms & { figure: FoundFigure }) {
  const say = useWords();
  return say.rich("find.figure", {
    counted: () => <InRecord terms={terms}>{figure.counted}</InRecord>,
    number: () => (
      <b>
        <Marked terms={terms}>{formatFigure(figure, say)}</Marked>
      </b>
    ),
  });
}

function FigureFacts({ figure: { eventTitle, source }, terms }: Terms & { figure: FoundFigure }) {
  return (
    <>
      <span>
        <InRecord terms={terms}>{eventTitle}</InRecord>
      </span>
      <DocumentName>{source}</DocumentName>
    </>
  );
}

function TextFacts({ found: { source, sectionTitle } }: { found: FoundText }) {
  return (
    <>
      <DocumentName>{source}</DocumentName>
      <span>
        <Written>{sectionTitle}</Written>
      </span>
    </>
  );
}

function PassageFacts({ passage: { id, source } }: { passage: FoundPassage }) {
  const say = useWords();
  return <span>{namePassage(id, source, say)}</span>;
}
