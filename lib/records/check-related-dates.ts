import type { AtlasData } from "./atlas-data";
import { DAYS_OFF } from "./check-dates";
import type { DayRange } from "./day-range";
import { edtfDayRange } from "./edtf-interval";
import type { Event } from "./event";
import type { Report } from "./report";

/** Relations whose event follows the other one. */
const FOLLOWS = ["breach-of", "response-to"];

/**
 * Dates of related events agree: a part lies within what its whole allows, and neither a breach nor a response
 * comes before what it breaks or answers. Approximate dates may be a year off, uncertain ones say nothing.
 */
export function checkRelatedDates({ events }: AtlasData, report: Report) {
  const eventById = new Map(events.map((event) => [event.id, event]));
  for (const event of events) {
    for (const { event: id, relation } of event.related) {
      const other = eventById.get(id);
      if (!other) continue;
      const [wrong, message] = judge(event, relation, other);
      if (message === undefined) continue;
      report("events.json", wrong.id, "date.edtf", `${wrong.date.edtf} ${message}`);
    }
  }
}

/** The event of the two whose date is wrong, and why; without a reason when none is. */
function judge(event: Event, relation: string, other: Event): [Event, string?] {
  if (relation === "part-of") return [event, outside(event, other)];
  if (relation === "has-part" && !isPartOf(other, event)) return [other, outside(other, event)];
  if (FOLLOWS.includes(relation)) return [event, before(event, other)];
  return [event];
}

/** A relation written on both events is judged once. */
function isPartOf(part: Event, whole: Event): boolean {
  return part.related.some(({ event, relation }) => event === whole.id && relation === "part-of");
}

function outside(part: Event, whole: Event): string | undefined {
  const [inner, outer] = [firmDays(part), firmDays(whole)];
  if (!inner || !outer) return undefined;
  const slack = slackOf(part) + slackOf(whole);
  const startsBefore = outer.first !== null && (inner.first ?? -Infinity) < outer.first - slack;
  const endsAfter = outer.last !== null && (inner.last ?? Infinity) > outer.last + slack;
  if (!startsBefore && !endsAfter) return undefined;
  return `lies outside what the date of ${whole.id}, which it is part of, allows: ${whole.date.edtf}`;
}

function before(later: Event, earlier: Event): string | undefined {
  const [end, start] = [firmDays(later)?.last, firmDays(earlier)?.first];
  if (end == null || start == null) return undefined;
  if (end >= start - slackOf(later) - slackOf(earlier)) return undefined;
  return `is before ${earlier.id}, which it follows: ${earlier.date.edtf}`;
}

/** Days that a date firmly allows; undefined for none and for an uncertain one. */
function firmDays({ date: { edtf } }: Event): DayRange | undefined {
  return edtf === null || /[?%]/.test(edtf) ? undefined : edtfDayRange(edtf);
}

function slackOf({ date: { edtf } }: Event): number {
  return edtf?.includes("~") ? DAYS_OFF : 0;
}
