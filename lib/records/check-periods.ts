import type { AtlasData } from "./atlas-data";
import { formatIsoDay } from "./calendar-day";
import { type DayRange, type Days, formatDayRange } from "./day-range";
import { edtfDayRange } from "./edtf-interval";
import type { Event } from "./event";
import type { Period } from "./period";
import { type Report, reportTwice } from "./report";

const FILE = "atlas.json";

type Refuse = (field: string, message: string) => void;

/** Named periods: ids and days of their own, and bounds that are days of the events they rest on. */
export function checkPeriods({ atlas: { periods }, events }: AtlasData, report: Report) {
  reportTwice(periods, (id) => report(FILE, id, "id", "is used twice"));
  const eventById = new Map(events.map((event) => [event.id, event]));
  const namedFirst = new Map<string, string>();
  for (const period of periods) {
    const refuse: Refuse = (field, message) => report(FILE, period.id, field, message);
    const days = edtfDayRange(period.days);
    const twin = namedFirst.get(formatDayRange(days));
    if (twin === undefined) namedFirst.set(formatDayRange(days), period.id);
    else if (twin !== period.id) {
      refuse("days", `are those of "${twin}", and a link says the days alone; keep one of the two`);
    }
    const dates = datesOf(period, eventById, refuse);
    if (dates.length === period.basis.length) checkBounds(days, dates, refuse);
  }
}

/** The days of the events a period rests on, as far as they exist and are dated. */
function datesOf({ basis }: Period, eventById: ReadonlyMap<string, Event>, refuse: Refuse) {
  return basis.flatMap((id, index) => {
    const event = eventById.get(id);
    if (event && event.date.edtf !== null) return [edtfDayRange(event.date.edtf)];
    const fault = event ? "names an event without a date, which bounds nothing" : "names no event";
    refuse(`basis[${index}]`, `${fault}: "${id}"`);
    return [];
  });
}

/** Each bound is the first or last day of one of the events; an open one is open there too. */
function checkBounds(days: DayRange, dates: readonly DayRange[], refuse: Refuse) {
  for (const side of ["first", "last"] as const) {
    const given = boundsFor(side, dates);
    if (given.has(days[side])) continue;
    const verb = side === "first" ? "begin" : "end";
    refuse(
      "days",
      `${verb} with ${nameBound(days[side])}, and no event of the basis has that bound; ` +
        `write ${[...given].map(nameBound).join(" or ")}, or name the event that has it`,
    );
  }
}

function boundsFor(side: keyof Days, dates: readonly DayRange[]): Set<number | null> {
  const known = dates.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  return new Set([...known, ...dates.map((date) => date[side])]);
}

function nameBound(day: number | null): string {
  return day === null ? ".." : formatIsoDay(day);
}
