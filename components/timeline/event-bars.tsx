"use client";

import { type PointerEvent, useRef } from "react";
import { useWords } from "#use-words";
import type { AskColumns } from "@/lib/client/ask-columns";
import { describeFailure } from "@/lib/client/fetch-json";
import { NO_HIGHLIGHT } from "@/lib/client/highlight-store";
import { useNumberedEvents } from "@/lib/client/use-numbered-events";
import type { TimelineEvent } from "@/lib/columns/timeline";
import type { Days } from "@/lib/records/day-range";
import type { NumberedEvent } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { tickLabel } from "@/lib/words/time-label";
import { writtenIn } from "@/lib/words/written-in";
import { useHighlight } from "../shell/viewer-context";
import { Failed } from "../ui/failed";
import styles from "./event-bars.module.css";
import { type Bar, layLanes } from "./lanes";
import { shareAt, ticksOf } from "./time-scale";

/** Shares of the axis that a bar has to itself, so that there is room for some words behind it. */
const ROOM = 0.16;

/** Few events, each as a bar: solid, hatched where a date is possible only, fading where nobody knows an end. */
export function EventBars({
  events,
  shown,
  calendar,
  version,
  columns,
  onSelect,
}: {
  events: readonly TimelineEvent[];
  shown: Days;
  calendar: string | undefined;
  version: string;
  columns: AskColumns | undefined;
  onSelect: (id: string) => void;
}) {
  const say = useWords();
  const highlight = useHighlight();
  const {
    events: names,
    error,
    retry,
  } = useNumberedEvents(
    version,
    events.map(({ ordinal }) => ordinal),
  );
  // What is called by its name already stays so while names of others are on their way.
  const { current: nameOf } = useRef(new Map<number, NumberedEvent>());
  for (const name of names ?? []) nameOf.set(name.ordinal, name);
  const bars = layLanes(events, shown, ROOM);
  const pointedAt = useRef<number>(undefined);
  const light = async (ordinal: number, id: string) => {
    pointedAt.current = ordinal;
    const places = await columns?.findPlaces(ordinal).catch(() => undefined);
    if (places && pointedAt.current === ordinal) highlight.set({ places, event: id });
  };
  const dim = () => {
    pointedAt.current = undefined;
    highlight.set(NO_HIGHLIGHT);
  };
  return (
    <>
      <ol
        className={styles.bars}
        aria-busy={!error && events.some(({ ordinal }) => !nameOf.has(ordinal))}
        style={{
          blockSize: `calc(${1 + Math.max(...bars.map(({ lane }) => lane), 0)} * var(--lane))`,
        }}
      >
        {bars.map((bar) => (
          <EventBar
            key={bar.event.ordinal}
            bar={bar}
            name={nameOf.get(bar.event.ordinal)}
            onLight={light}
            onDim={dim}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {error && (
        <div className={styles.problem} onPointerDown={keepFromTrack}>
          <Failed reason={describeFailure(error, say)} onRetry={retry} />
        </div>
      )}
      <div className={styles.axis} aria-hidden="true">
        {ticksOf(shown, 8).map((tick) => (
          <span key={tick.day} style={{ insetInlineStart: `${100 * shareAt(tick.day, shown)}%` }}>
            {tickLabel(tick, say, calendar)}
          </span>
        ))}
      </div>
    </>
  );
}

/** A press on it chooses no days. */
function keepFromTrack(press: PointerEvent) {
  press.stopPropagation();
}

function EventBar({
  bar: { event, from, to, start, isOpen, lane },
  name,
  onLight,
  onDim,
  onSelect,
}: {
  bar: Bar;
  name: NumberedEvent | undefined;
  onLight: (ordinal: number, id: string) => void;
  onDim: () => void;
  onSelect: (id: string) => void;
}) {
  const say = useWords();
  const width = Math.min(1 - start, Math.max(to - start, ROOM));
  const core = (
    <span
      className={styles.core}
      data-family={event.family}
      style={{
        inlineSize: `max(6px, ${(100 * (to - from)) / width}%)`,
        marginInlineStart: `min(100% - 6px, ${(100 * (from - start)) / width}%)`,
      }}
    />
  );
  return (
    <li
      data-late={start < from || undefined}
      style={{
        insetInlineStart: `${100 * start}%`,
        insetBlockStart: `calc(${lane} * var(--lane))`,
        inlineSize: `${100 * width}%`,
      }}
      data-possible={event.isPossible || undefined}
      data-open-start={isOpen.start || undefined}
      data-open-end={isOpen.end || undefined}
      onPointerDown={keepFromTrack}
    >
      {name ? (
        <button
          type="button"
          className={styles.bar}
          onClick={() => onSelect(name.id)}
          onPointerEnter={() => onLight(event.ordinal, name.id)}
          onPointerLeave={onDim}
          onFocus={() => onLight(event.ordinal, name.id)}
          onBlur={onDim}
          title={`${formatDate(name.date, say)}: ${name.title}`}
        >
          <span className="visually-hidden">{formatDate(name.date, say)}: </span>
          <span className={styles.label} {...writtenIn(say)}>
            {name.title}
          </span>
          {core}
        </button>
      ) : (
        <span className={styles.bar}>
          <span className={styles.label} />
          {core}
        </span>
      )}
    </li>
  );
}
