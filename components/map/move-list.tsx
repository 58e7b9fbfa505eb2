"use client";

import { useRef } from "react";
import { useDismiss } from "@/lib/client/use-dismiss";
import { useFocusBack } from "@/lib/client/use-focus-back";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
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
  const card = useRef<HTMLDivElement>(null);
  const giveFocusBack = useFocusBack(CARD, mapCanvas);
  const close = () => {
    onClose();
    giveFocusBack();
  };
  useDismiss(card, move !== undefined, close);
  if (!move) return null;
  const nameOf = (id: string) => places.find((place) => place.id === id)?.title ?? id;
  const title = `${nameOf(move.from)} to ${nameOf(move.to)}`;
  return (
    <div
      ref={card}
      data-moves
      className={styles.list}
      role="dialog"
      aria-label={`Events along this arrow: ${title}`}
    >
      <h2>{title}</h2>
      <p>
        {move.planned ? "Planned or feared, not said to have happened. " : ""}
        {move.events.length === 1 ? "One event" : `${move.events.length} events`}
      </p>
      <ul>
        {move.events.map(({ id, title: eventTitle, date, dateBasis }) => (
          <li key={id}>
            <span>
              <EventDate date={date} basis={dateBasis} short />
            </span>
            <EntityLink path={`/events/${id}`}>{eventTitle}</EntityLink>
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        Close
      </button>
    </div>
  );
}
