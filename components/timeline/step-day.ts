import { type CalendarDay, calendarDay, dateParts, daysInMonth } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";

type Pressed = { key: string; shiftKey: boolean };

/**
 * The day that a key leads to: arrows a day, with Shift a month, Page a year, Home and End to either bound. Arrows point
 * the way that time goes in the direction of writing.
 *
 * @returns `undefined` for a key that leads nowhere
 */
export function stepDay(
  { key, shiftKey }: Pressed,
  day: CalendarDay,
  bounds: Days,
  direction: string,
): CalendarDay | undefined {
  const forwards = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backwards = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const next = (() => {
    switch (key) {
      case forwards:
      case "ArrowUp":
        return shiftKey ? addMonths(day, 1) : day + 1;
      case backwards:
      case "ArrowDown":
        return shiftKey ? addMonths(day, -1) : day - 1;
      case "PageUp":
        return addMonths(day, 12);
      case "PageDown":
        return addMonths(day, -12);
      case "Home":
        return bounds.first;
      case "End":
        return bounds.last;
      default:
        return undefined;
    }
  })();
  return next === undefined ? undefined : Math.min(bounds.last, Math.max(bounds.first, next));
}

/** The same day of another month, or its last day where it has none such. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, ofMonth] = dateParts(day);
  const first = calendarDay(year, month + months, 1);
  const [toYear, toMonth] = dateParts(first);
  return first + Math.min(ofMonth, daysInMonth(toYear, toMonth)) - 1;
}
