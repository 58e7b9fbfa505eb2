import type { DatePrecision } from "./date-precision";
import type { DayRange, Days } from "./day-range";
import { edtfDateDays } from "./edtf-date";

/**
 * Earliest and latest day that an EDTF text (ISO 8601-2, levels 0 and 1, and level 2 sets) allows.
 * Open (`..`) and unknown (empty) bounds are `null`.
 *
 * @throws Error naming the text when it is not EDTF
 */
export function edtfDayRange(text: string): DayRange {
  if (/^[[{]/.test(text)) return setDayRange(text);
  const sides = text.split("/");
  if (sides.length > 2) throw new Error(`"${text}" has more than one "/"`);
  const [start = "", end] = sides;
  return end === undefined ? dateDays(start, text) : spanBetween(start, end, text);
}

/** The unit an EDTF text is written in, down to the first unspecified digit; uncertainty marks do not change it. */
export function edtfPrecision(text: string | null): DatePrecision {
  if (text === null) return "none";
  if (text.includes("/") || /^[[{]/.test(text)) return "interval";
  const parts = /^(Y?-?[\dX]+)(?:-(..))?(?:-(..))?/.exec(text.replace(/[?~%]/g, ""));
  const [, year = "", month = "XX", day = "XX"] = parts ?? [];
  if (year.includes("X")) return /\d{3}X$/.test(year) ? "decade" : "century";
  if (month.includes("X")) return "year";
  if (Number(month) > 12) return "season";
  return day.includes("X") ? "month" : "day";
}

/** `[1667,1670..1672]` (one of them) and `{1667,1670..1672}` (all of them): the days from first to last member. */
function setDayRange(text: string): DayRange {
  const match = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (!match) throw new Error(`"${text}" is not an EDTF date`);
  const members = (match[1] ?? match[2] ?? "").split(",").map((member) => {
    const [start = "", end, ...rest] = member.split("..");
    if (rest.length > 0) throw new Error(`"${text}" has more than one ".." in a member`);
    return end === undefined ? dateDays(start, text) : spanBetween(start, end, text);
  });
  const firsts = members.map(({ first }) => first).filter((day) => day !== null);
  const lasts = members.map(({ last }) => last).filter((day) => day !== null);
  const first = firsts.length < members.length ? null : Math.min(...firsts);
  const last = lasts.length < members.length ? null : Math.max(...lasts);
  if (first === null && last === null) throw new Error(`"${text}" has no bound at all`);
  return { first, last };
}

const isOpen = (side: string) => side === "" || side === "..";

function spanBetween(start: string, end: string, whole: string): DayRange {
  if (isOpen(start) && isOpen(end)) throw new Error(`"${whole}" has no bound at all`);
  const first = isOpen(start) ? null : dateDays(start, whole).first;
  const last = isOpen(end) ? null : dateDays(end, whole).last;
  if (first !== null && last !== null && first > last) {
    throw new Error(`"${whole}" ends before it starts`);
  }
  return { first, last };
}

function dateDays(text: string, whole: string): Days {
  const days = edtfDateDays(text);
  if (!days) throw new Error(`"${whole}" is not an EDTF date`);
  return days;
}
