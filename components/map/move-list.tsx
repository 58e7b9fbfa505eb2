"use client";

import { type ReactNode, useRef } from "react";
import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";
import { useDismiss } from "@/lib/client/use-dismiss";
import { useFocusBack } from "@/lib/client/use-focus-back";
import { useNumberedEvents } from "@/lib/client/use-numbered-events";
import { MOST_NAMED } from "@/lib/query/columns-address";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { titleIn } from "@/lib/words/place-label";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { Failed } from "../ui/failed";
import { OwnTitle, Written } from "../ui/written";
import styles from "./move-list.module.css";

const CARD = "[data-moves]";
const NO_EVENTS: readonly number[] = [];

function mapCanvas(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(".maplibregl-canvas") ?? undefined;
}

/** The events of an arrow that was clicked. */
export function MoveList({
  move,
  places,
  version,
  onClose,
}: {
  move: Move | undefined;
  places: readonly PlaceItem[];
  /** Of the atlas that the move's ordinals are of. */
  version: string;
  onClose: () => void;
}) {
  const say = useWords();
  const card = useRef<HTMLDivElement>(null);
  const giveFocusBack = useFocusBack(CARD, mapCanvas);
  const close = () => {
    onClose();
    giveFocusBack();
  };
  useDismiss(card, move !== undefined, close);
  const { events, error, retry } = useNumberedEvents(version, move?.events ?? NO_EVENTS);
  if (!move) return null;
  const [from, to] = [move.from, move.to].map((end) => places.find(({ id }) => id === end));
  const nameOf = (place: PlaceItem | undefined, id: string) => (place ? titleIn(place, say) : id);
  const ends = { from: nameOf(from, move.from), to: nameOf(to, move.to) };
  const record = (chunks: ReactNode) => <OwnTitle place={from ?? to}>{chunks}</OwnTitle>;
  return (
    <div
      ref={card}
      data-moves
      className={styles.list}
      role="dialog"
      aria-label={say("map.moveNamed", ends)}
    >
      <h2>{say.rich("map.move", { ...ends, record })}</h2>
      <p>
        {say(move.planned ? "map.plannedMoveEvents" : "map.moveEvents", {
          count: move.events.length,
        })}
      </p>
      {error ? (
        <Failed reason={describeFailure(error, say)} onRetry={retry} />
      ) : (
        <ul aria-busy={events === undefined}>
          {events?.map(({ id, title, date, dateBasis }) => (
            <li key={id}>
              <span>
                <EventDate date={date} basis={dateBasis} short />
              </span>
              <EntityLink path={`/events/${id}`}>
                <Written>{title}</Written>
              </EntityLink>
            </li>
          ))}
        </ul>
      )}
      {move.events.length > MOST_NAMED && (
        <p>{say("map.firstOfMove", { shown: MOST_NAMED, all: move.events.length })}</p>
      )}
      <button type="button" onClick={close}>
        {say("map.close")}
      </button>
    </div>
  );
}
