"use client";

import { useEffect, useRef } from "react";
import { useWords } from "#use-words";
import { bringIntoView } from "@/lib/client/bring-into-view";
import { describeFailure } from "@/lib/client/fetch-json";
import { isMarked } from "@/lib/client/marked-part";
import { useEscape } from "@/lib/client/use-escape";
import { LOW_SCREEN, useMediaQuery } from "@/lib/client/use-media-query";
import { usePassageCard } from "@/lib/client/use-passage-card";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { QuotedPassageDetail } from "@/lib/store/answers";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { formatEventPlaces } from "@/lib/words/place-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { Claim } from "../panels/claim";
import { useLinks } from "../shell/viewer-context";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { LinkedRow } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import styles from "./passage-card.module.css";

/**
 * What a passage attests: each event with what this passage says of it and, beside it, what the other
 * documents say of the same event.
 */
export function PassageCard({
  document,
  passages,
  vocabulary,
  onSwitch,
  onClose,
}: {
  document: string;
  /** The passage shown, then the others that lie over the same words. */
  passages: readonly string[];
  vocabulary: Vocabulary;
  onSwitch: (passage: string) => void;
  onClose: () => void;
}) {
  const say = useWords();
  const [shown = "", ...others] = passages;
  const { release } = useLinks();
  const { detail, error, retry } = usePassageCard(document, shown, release);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isLow = useMediaQuery(LOW_SCREEN);
  // The card grows when its content arrives, and must not lie over the passage it is about. On a low screen it
  // stands at the end of the page and is gone to. A reader who has gone on to another part is left there.
  useEffect(() => {
    const passage = globalThis.document.getElementById(shown);
    if (!(detail || error) || !passage || !isMarked(passage)) return;
    bringIntoView(isLow && heading.current ? heading.current : passage);
  }, [detail, error, shown, isLow]);
  useEscape(onClose);
  return (
    <section className={styles.card} aria-labelledby="passage-card" aria-busy={!detail && !error}>
      <header>
        <h2 id="passage-card" ref={heading} tabIndex={-1}>
          {say("reader.passage", { number: formatPassageNumber(shown, say) })}
        </h2>
        {others.map((id) => (
          <button key={id} type="button" onClick={() => onSwitch(id)}>
            {say("reader.alsoPassage", { number: formatPassageNumber(id, say) })}
          </button>
        ))}
        <button type="button" className={styles.close} onClick={onClose}>
          {say("reader.close")}
        </button>
      </header>
      <div className={styles.body}>
        {error && (
          <p role="alert">
            {say("reader.unreadable", { reason: describeFailure(error, say) })}{" "}
            <button type="button" onClick={retry}>
              {say("ui.tryAgain")}
            </button>
          </p>
        )}
        {!detail && !error && <p className={styles.quiet}>{say("reader.loading")}</p>}
        {detail && <PassageContent detail={detail} vocabulary={vocabulary} />}
      </div>
    </section>
  );
}

function PassageContent({
  detail,
  vocabulary,
}: {
  detail: QuotedPassageDetail;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { document, passage, events } = detail;
  return (
    <>
      <p className={styles.gloss} {...writtenIn(say)}>
        {passage.gloss}
      </p>
      {events.length === 0 && <p className={styles.quiet}>{say("reader.noEvent")}</p>}
      <ul className={styles.events}>
        {events.map((attestedEvent) => (
          <EventBeside
            key={attestedEvent.event.id}
            attestedEvent={attestedEvent}
            isHere={(attested) =>
              attested.document.id === document.id && attested.passage.id === passage.id
            }
            document={document.id}
            vocabulary={vocabulary}
          />
        ))}
      </ul>
    </>
  );
}

type AttestedEvent = QuotedPassageDetail["events"][number];
type QuotedAttestation = AttestedEvent["attestations"][number];

/** An event: what this passage says of it, and beside it the other documents, then the rest of this one. */
function EventBeside({
  attestedEvent: { event, attestations },
  isHere,
  document,
  vocabulary,
}: {
  attestedEvent: AttestedEvent;
  isHere: (attested: QuotedAttestation) => boolean;
  document: string;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const elsewhere = attestations.filter((attested) => !isHere(attested));
  const isOwn = (attested: QuotedAttestation) => attested.document.id === document;
  const others = elsewhere.filter((attested) => !isOwn(attested));
  return (
    <LinkedRow places={event.places} event={event.id}>
      <h3>
        <EntityLink path={`/events/${event.id}`}>
          <Written>{event.title}</Written>
        </EntityLink>
      </h3>
      <p className={styles.facts}>
        <TypeMark
          family={familyOf(vocabulary, event.type)}
          label={labelOf(vocabulary, "eventTypes", event.type, say)}
        />
        <span>
          <EventDate date={event.date} basis={event.dateBasis} />
        </span>
        {event.placeNames.length > 0 && <span {...writtenIn(say)}>{formatEventPlaces(event)}</span>}
      </p>
      <div className={styles.beside}>
        <Claims
          label={say("reader.thisPassage")}
          attestations={attestations.filter(isHere)}
          vocabulary={vocabulary}
        />
        <Claims
          label={say(besideLabel(others.length, elsewhere.length))}
          attestations={[...others, ...elsewhere.filter(isOwn)]}
          vocabulary={vocabulary}
        />
      </div>
    </LinkedRow>
  );
}

function Claims({
  label,
  attestations,
  vocabulary,
}: {
  label: string;
  attestations: readonly QuotedAttestation[];
  vocabulary: Vocabulary;
}) {
  return (
    <div>
      <h4>{label}</h4>
      {attestations.map((attested) => (
        <Claim
          key={attested.attestation.id}
          attested={attested}
          vocabulary={vocabulary}
          words={attested.words}
        />
      ))}
    </div>
  );
}

function besideLabel(others: number, elsewhere: number) {
  if (elsewhere === 0) return "reader.noOtherPassage";
  if (others === 0) return "reader.elsewhere";
  return others === elsewhere ? "reader.otherDocuments" : "reader.otherDocumentsAndElsewhere";
}
