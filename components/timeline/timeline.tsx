"use client";

import { useId, useRef, useState } from "react";
import useSWR from "swr";
import { useWords } from "#use-words";
import type { Brushed } from "@/lib/client/use-brushed-scene";
import type { AskColumns } from "@/lib/client/use-columns";
import { binAt } from "@/lib/columns/bins";
import type { Timeline as TimelineData } from "@/lib/columns/timeline";
import type { Query } from "@/lib/query/query";
import { MOST_BINS, timelineKey } from "@/lib/query/timeline-key";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import { CALENDARS, type Calendar } from "@/lib/words/time-label";
import { DayFields } from "./day-fields";
import { EventBars } from "./event-bars";
import { NeighbourButtons } from "./neighbour-buttons";
import { PeriodSelect } from "./period-select";
import { PlayControls } from "./play-controls";
import { RangeHandle } from "./range-handle";
import { shareAt, zoomedAround } from "./time-scale";
import styles from "./timeline.module.css";
import { TimelineChart } from "./timeline-chart";
import { TimelineNotes } from "./timeline-notes";
import { useBrush } from "./use-brush";
import { usePlay } from "./use-play";
import { useTrack } from "./use-track";
import { useWheelZoom } from "./use-wheel-zoom";
import { ZoomButtons } from "./zoom-buttons";

/** So many events are told apart one by one. */
const MOST_BARS = 60;

export type TimelineProps = {
  /** Of the atlas that the columns are of. */
  version: string;
  columns: AskColumns | undefined;
  query: Query;
  /** For the query that the page was opened with. */
  initial: { key: string; timeline: TimelineData };
  /** Days that are being chosen, ahead of the link. */
  brushed: Brushed | undefined;
  onBrush: (brushed: Brushed | undefined) => void;
  onDays: (days: DayRange | undefined, history: "push" | "replace") => void;
  /** The event of the page. */
  selectedEvent: string | undefined;
  onSelectEvent: (id: string) => void;
};

/** The events over time, and the days that are chosen of it: by handles, by fields, by period, or as it plays. */
export function Timeline(props: TimelineProps) {
  const { columns, query, initial, brushed } = props;
  const say = useWords();
  const id = useId();
  const track = useRef<HTMLFieldSetElement>(null);
  const [zoom, setZoom] = useState<Days>();
  // A phone has room for the chart alone until more is asked for; other screens show all of it.
  const [isFolded, setFolded] = useState(true);
  const [calendar, setCalendar] = useState<Calendar>("gregory");
  const key = timelineKey(query);
  const { data, error } = useSWR<TimelineData, Error>(
    columns ? ["timeline", props.version, key, zoom?.first, zoom?.last] : null,
    () =>
      columns?.readTimeline(query, { shown: zoom, bins: MOST_BINS, events: MOST_BARS }) ??
      initial.timeline,
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false },
  );
  const timeline = data ?? initial.timeline;
  const whole = timeline.extent;
  const days = brushed ? brushed.days : query.days;
  const brush = useBrush({ days: query.days, onBrush: props.onBrush, onDays: props.onDays });
  const { shown } = timeline;
  const chosen = bothEnds(days, whole ?? NO_TIME);
  const choose = (range: DayRange | undefined) => {
    brush.move(range);
    brush.release();
  };
  const pointer = useTrack(track, {
    shown,
    whole: whole ?? NO_TIME,
    chosen,
    isChosen: days !== undefined,
    brush,
    binAround: (day) => daysOfBin(timeline, day),
  });
  const zoomBy = (by: number, at?: CalendarDay) => {
    if (!whole) return;
    const next = zoomedAround(zoom ?? whole, whole, by, at);
    setZoom(next.first <= whole.first && next.last >= whole.last ? undefined : next);
  };
  useWheelZoom(track, shown, zoomBy);
  const play = usePlay({ whole, days, brush });
  if (!whole) return null;
  const isStale = error !== undefined || (!data && key !== initial.key);
  return (
    <div className={styles.timeline} data-folded={isFolded || undefined}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!isFolded}
        onClick={() => setFolded(!isFolded)}
      >
        {say(isFolded ? "time.unfold" : "time.fold")}
      </button>
      <div className={styles.tools}>
        <DayFields days={days} onDays={choose} />
        <PeriodSelect days={days} years={timeline.years} onDays={choose} />
        <NeighbourButtons {...props} />
        <PlayControls play={play} />
        <ZoomButtons
          days={days && chosen}
          isZoomed={zoom !== undefined}
          onZoomBy={zoomBy}
          onZoom={setZoom}
        />
      </div>
      <fieldset
        ref={track}
        className={styles.track}
        aria-describedby={`${id}-notes`}
        data-stale={isStale || undefined}
        {...pointer}
      >
        <legend className="visually-hidden">{say("time.chart")}</legend>
        {timeline.events ? (
          <EventBars
            events={timeline.events}
            shown={shown}
            calendar={calendar}
            version={props.version}
            columns={columns}
            onSelect={props.onSelectEvent}
          />
        ) : (
          <TimelineChart histogram={timeline.histogram} shown={shown} calendar={calendar} />
        )}
        {days && <Outside chosen={chosen} shown={shown} />}
        <RangeHandle
          side="first"
          day={chosen.first}
          isOpen={typeof days?.first !== "number"}
          bounds={{ first: whole.first, last: chosen.last }}
          shown={shown}
          calendar={calendar}
          onMove={(day) => brush.step(rangeOf(day, days?.last ?? null))}
          onRelease={brush.release}
          onCancel={brush.cancel}
        />
        <RangeHandle
          side="last"
          day={chosen.last}
          isOpen={typeof days?.last !== "number"}
          bounds={{ first: chosen.first, last: whole.last }}
          shown={shown}
          calendar={calendar}
          onMove={(day) => brush.step(rangeOf(days?.first ?? null, day))}
          onRelease={brush.release}
          onCancel={brush.cancel}
        />
      </fieldset>
      <TimelineNotes
        id={`${id}-notes`}
        histogram={timeline.histogram}
        days={days}
        calendar={calendar}
        calendars={CALENDARS}
        onCalendar={setCalendar}
      />
    </div>
  );
}

const NO_TIME: Days = { first: 0, last: 0 };

/** The days chosen; an end that is open is that of all of time. */
function bothEnds(days: DayRange | undefined, whole: Days): Days {
  return { first: days?.first ?? whole.first, last: days?.last ?? whole.last };
}

function rangeOf(first: CalendarDay | null, last: CalendarDay | null): DayRange | undefined {
  return first === null && last === null ? undefined : { first, last };
}

function daysOfBin({ histogram: { edges } }: TimelineData, day: CalendarDay): Days {
  const bin = Math.max(0, binAt({ edges }, day));
  return { first: edges[bin] ?? day, last: (edges[bin + 1] ?? day + 1) - 1 };
}

/** What lies before and after the days chosen steps back. */
function Outside({ chosen, shown }: { chosen: Days; shown: Days }) {
  const [from, to] = [shareAt(chosen.first, shown), shareAt(chosen.last + 1, shown)];
  const percent = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <>
      <div className={styles.outside} style={{ insetInlineStart: 0, inlineSize: percent(from) }} />
      <div className={styles.outside} style={{ insetInlineEnd: 0, inlineSize: percent(1 - to) }} />
    </>
  );
}
