"use client";

import { useId, useMemo, useRef, useState } from "react";
import { useWords } from "#use-words";
import type { AskColumns } from "@/lib/client/ask-columns";
import type { Brushed } from "@/lib/client/use-brushed-scene";
import { useTimeline } from "@/lib/client/use-timeline";
import { binAt } from "@/lib/columns/bins";
import { NO_TIME, type Timeline as TimelineData } from "@/lib/columns/timeline";
import type { Query } from "@/lib/query/query";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import type { PeriodName } from "@/lib/store/answers";
import type { Calendar } from "@/lib/words/time-label";
import { DayFields } from "./day-fields";
import { EventBars } from "./event-bars";
import { NeighbourButtons } from "./neighbour-buttons";
import { OutsideDays } from "./outside-days";
import { PeriodSelect } from "./period-select";
import { PlayControls } from "./play-controls";
import { PointedDays } from "./pointed-days";
import { RangeHandle } from "./range-handle";
import { bothEnds, zoomedAround } from "./time-scale";
import { TimelineChart } from "./timeline-chart";
import frame from "./timeline-frame.module.css";
import { TimelineNotes } from "./timeline-notes";
import tools from "./timeline-tools.module.css";
import trackStyles from "./track.module.css";
import { useBrush } from "./use-brush";
import { usePlay } from "./use-play";
import { useTrack } from "./use-track";
import { useWheelZoom } from "./use-wheel-zoom";
import { type ShownSpan, useZoom } from "./use-zoom";
import { ZoomButtons } from "./zoom-buttons";

export type TimelineProps = {
  /** Of the atlas that the columns are of. */
  version: string;
  columns: AskColumns | undefined;
  query: Query;
  /** That the atlas names. */
  periods: readonly PeriodName[];
  /** For the query that the page was opened with. */
  initial: { key: string; timeline: TimelineData };
  /** Days that are being chosen, ahead of the link. */
  brushed: Brushed | undefined;
  onBrush: (brushed: Brushed | undefined) => void;
  onDays: (days: DayRange | undefined, history: "push" | "replace") => void;
  /** The part of time that the link shows; all of it where it names none. */
  span: Days | null;
  onSpan: (span: Days | undefined) => void;
  shownSpan: ShownSpan;
  /** The event of the page. */
  selectedEvent: string | undefined;
  onSelectEvent: (id: string) => void;
};

/** The events over time, and the days that are chosen of it: by handles, by fields, by period, or as it plays. */
export function Timeline(props: TimelineProps) {
  const { columns, query, brushed } = props;
  const say = useWords();
  const id = useId();
  const track = useRef<HTMLFieldSetElement>(null);
  const { zoom, setZoom } = useZoom(props.span, props.onSpan, props.shownSpan);
  // On a phone it is a button until it is asked for; other screens show all of it.
  const [isFolded, setFolded] = useState(true);
  const [calendar, setCalendar] = useState<Calendar>("gregory");
  const { timeline, version, isStale } = useTimeline({ ...props, zoom });
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
  const play = usePlay({ whole, days, linked: query.days, brush });
  const { histogram } = timeline;
  // Choosing days changes nothing of it.
  const chart = useMemo(
    () => <TimelineChart histogram={histogram} shown={shown} calendar={calendar} hasList />,
    [histogram, shown, calendar],
  );
  if (!whole) return null;
  return (
    <div className={frame.timeline} data-folded={isFolded}>
      <button
        type="button"
        className={frame.fold}
        aria-expanded={!isFolded}
        onClick={() => setFolded(!isFolded)}
      >
        {say(isFolded ? "time.unfold" : "time.fold")}
      </button>
      <div className={tools.tools}>
        <DayFields days={days} onDays={choose} />
        <PeriodSelect
          days={days}
          periods={props.periods}
          years={isStale ? NO_YEARS : timeline.years}
          onDays={choose}
        />
        <NeighbourButtons {...props} />
        <PlayControls play={play} calendar={calendar} onCalendar={setCalendar} />
        <ZoomButtons
          days={days && chosen}
          isZoomed={zoom !== undefined}
          onZoomBy={zoomBy}
          onZoom={setZoom}
        />
      </div>
      <fieldset
        ref={track}
        className={trackStyles.track}
        aria-describedby={`${id}-notes`}
        data-stale={isStale || undefined}
        {...pointer}
      >
        <legend className="visually-hidden">{say("time.chart")}</legend>
        {timeline.events ? (
          <EventBars
            // Another version numbers its events anew.
            key={version}
            events={timeline.events}
            shown={shown}
            calendar={calendar}
            version={version}
            columns={columns}
            onSelect={props.onSelectEvent}
          />
        ) : (
          chart
        )}
        {days && <OutsideDays chosen={chosen} shown={shown} />}
        <PointedDays shown={shown} />
        <RangeHandle
          side="first"
          day={chosen.first}
          isOpen={typeof days?.first !== "number"}
          bounds={{ first: whole.first, last: chosen.last }}
          shown={shown}
          calendar={calendar}
          onMove={(day) => brush.step(rangeOf(day, days?.last ?? null))}
          onRelease={brush.release}
          onLeave={brush.leave}
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
          onLeave={brush.leave}
          onCancel={brush.cancel}
        />
      </fieldset>
      <TimelineNotes
        id={`${id}-notes`}
        counted={isStale ? undefined : timeline.histogram}
        days={days}
        calendar={calendar}
      />
    </div>
  );
}

const NO_YEARS: readonly number[] = [];

function rangeOf(first: CalendarDay | null, last: CalendarDay | null): DayRange | undefined {
  return first === null && last === null ? undefined : { first, last };
}

function daysOfBin({ histogram: { edges } }: TimelineData, day: CalendarDay): Days {
  const bin = Math.max(0, binAt({ edges }, day));
  return { first: edges[bin] ?? day, last: (edges[bin + 1] ?? day + 1) - 1 };
}
