"use client";

import { useWords } from "#use-words";
import { calendarDay, dateParts } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import { formatDays } from "@/lib/words/time-label";

/** The value of days that are no period of the list. */
const OWN = "own";

/** Chooses all of time or one of the years that have events. */
export function PeriodSelect({
  days,
  years,
  onDays,
}: {
  days: DayRange | undefined;
  years: readonly number[];
  onDays: (days: DayRange | undefined) => void;
}) {
  const say = useWords();
  const period = periodOf(days, years);
  return (
    <label>
      <span className="visually-hidden">{say("time.period")}</span>
      <select
        value={period}
        onChange={({ target: { value } }) =>
          onDays(value === "" ? undefined : daysOfYear(Number(value)))
        }
      >
        <option value="">{say("time.all")}</option>
        {days && period === OWN && (
          <option value={OWN} disabled>
            {say("time.otherDays")}
          </option>
        )}
        {years.map((year) => (
          <option key={year} value={year}>
            {formatDays(daysOfYear(year), say)}
          </option>
        ))}
      </select>
    </label>
  );
}

function daysOfYear(year: number): Days {
  return { first: calendarDay(year, 1, 1), last: calendarDay(year, 12, 31) };
}

function periodOf(days: DayRange | undefined, years: readonly number[]): string {
  if (!days) return "";
  if (days.first === null || days.last === null) return OWN;
  const [year] = dateParts(days.first);
  const whole = daysOfYear(year);
  const isWhole = whole.first === days.first && whole.last === days.last;
  return isWhole && years.includes(year) ? String(year) : OWN;
}
