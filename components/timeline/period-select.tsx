"use client";

import { useWords } from "#use-words";
import { calendarDay } from "@/lib/records/calendar-day";
import { type DayRange, type Days, parseDayRange, writeDayRange } from "@/lib/records/day-range";
import type { PeriodName } from "@/lib/store/answers";
import { formatDays } from "@/lib/words/time-label";
import { readLabel } from "@/lib/words/vocabulary-label";

/** The value of days that are no period of the list. */
const OWN = "own";

/** Chooses all of time, a period that the atlas names, or one of the years that have events. */
export function PeriodSelect({
  days,
  periods,
  years,
  onDays,
}: {
  days: DayRange | undefined;
  periods: readonly PeriodName[];
  years: readonly number[];
  onDays: (days: DayRange | undefined) => void;
}) {
  const say = useWords();
  const named = periods.map((period) => ({
    value: writeDayRange(period.days),
    text: readLabel(period.title, say),
  }));
  const yearly = years.map(daysOfYear).map((year) => ({
    value: writeDayRange(year),
    text: formatDays(year, say),
  }));
  const written = days ? writeDayRange(days) : "";
  const isListed = [...named, ...yearly].some(({ value }) => value === written);
  return (
    <label>
      <span className="visually-hidden">{say("time.period")}</span>
      <select
        value={days && !isListed ? OWN : written}
        onChange={({ target: { value } }) => onDays(parseDayRange(value))}
      >
        <option value="">{say("time.all")}</option>
        {days && !isListed && (
          <option value={OWN} disabled>
            {say("time.otherDays")}
          </option>
        )}
        {named.length === 0 ? (
          <Options options={yearly} />
        ) : (
          <>
            <optgroup label={say("time.named")}>
              <Options options={named} />
            </optgroup>
            <optgroup label={say("time.years")}>
              <Options options={yearly} />
            </optgroup>
          </>
        )}
      </select>
    </label>
  );
}

/** Each by its days as a link writes them. */
function Options({ options }: { options: readonly { value: string; text: string }[] }) {
  return options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}

function daysOfYear(year: number): Days {
  return { first: calendarDay(year, 1, 1), last: calendarDay(year, 12, 31) };
}
