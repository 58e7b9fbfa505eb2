"use client";

import { type ReactNode, useRef } from "react";
import { useWords } from "#use-words";
import { useDismiss } from "@/lib/client/use-dismiss";
import { useFocusBack } from "@/lib/client/use-focus-back";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { titleIn } from "@/lib/words/place-label";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { OwnTitle, Written } from "../ui/written";
import styles from "./move-list.module.css";

const CARD = "[data-moves]";

function mapCanvas(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(".maplibregl-canvas") ?? undefined;
}

/** The events of an arrow that was clicked. */
export function MoveList({
  move,
  places,
  onClose,
}: {
  move: Move | undefined;
  places: readonly PlaceItem[];
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
      <ul>
        {move.events.map(({ id, title: eventTitle, date, dateBasis }) => (
          <li key={id}>
            <span>
              <EventDate date={date} basis={dateBasis} short />
            </span>
            <EntityLink path={`/events/${id}`}>
              <Written>{eventTitle}</Written>
            </EntityLink>
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {say("map.close")}
      </button>
    </div>
  );
}
