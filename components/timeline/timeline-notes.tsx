import { useId } from "react";
import { useWords } from "#use-words";
import type { Histogram } from "@/lib/columns/histogram";
import type { DayRange } from "@/lib/records/day-range";
import { type Calendar, formatDay } from "@/lib/words/time-label";
import { EntityLink } from "../ui/entity-link";
import styles from "./timeline.module.css";

/** Beside the chart: what its fillings mean, what it cannot show, and which days are chosen. */
export function TimelineNotes({
  id,
  histogram: { undated, external },
  days,
  calendar,
  calendars = [],
  onCalendar,
}: {
  id?: string | undefined;
  histogram: Histogram;
  days: DayRange | undefined;
  calendar?: Calendar | undefined;
  calendars?: readonly Calendar[];
  onCalendar?: ((calendar: Calendar) => void) | undefined;
}) {
  const say = useWords();
  const side = (day: number | null, open: string) =>
    day === null ? open : formatDay(day, say, calendar);
  return (
    <p id={id} className={styles.notes}>
      {days && (
        <output>
          {say("dates.interval", {
            from: side(days.first, say("time.firstOpen")),
            to: side(days.last, say("time.lastOpen")),
          })}
        </output>
      )}
      <span>
        {say.rich("time.key", {
          certain: () => <Swatch />,
          possible: () => <Swatch isPossible />,
        })}
      </span>
      {undated > 0 && (
        <EntityLink path="/events?dated=0">{say("time.undated", { count: undated })}</EntityLink>
      )}
      {external > 0 && (
        <EntityLink path="/events?date-basis=external">
          {say("time.external", { count: external })}
        </EntityLink>
      )}
      {onCalendar && (
        <label>
          {say("time.calendar")}
          <select value={calendar} onChange={({ target }) => onCalendar(target.value as Calendar)}>
            {calendars.map((one) => (
              <option key={one} value={one}>
                {say(`time.calendars.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}

function Swatch({ isPossible = false }: { isPossible?: boolean }) {
  const id = useId();
  return (
    <svg className={styles.swatch} width="12" height="12" aria-hidden="true">
      {isPossible && (
        <pattern
          id={id}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.6" height="4" data-certain="true" />
        </pattern>
      )}
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        data-certain={!isPossible}
        fill={isPossible ? `url(#${id})` : undefined}
      />
    </svg>
  );
}
