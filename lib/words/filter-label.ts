import { ALL_FIELDS } from "@/lib/query/fields";
import type { FilterChange } from "@/lib/query/filter-change";
import type { FilterKey, Filters } from "@/lib/query/filters";
import { type IdKind, type IdNames, namedBy } from "@/lib/query/id-names";
import type { Bbox } from "@/lib/query/query";
import type { DateBasis } from "@/lib/records/basis";
import { FORMATTERS } from "./formatters";
import { WRITING } from "./languages";
import { formatDecimal } from "./number-label";
import { titleIn } from "./place-label";
import type { Words } from "./words";

type Asked = { names: IdNames; filters: Filters; say: Words };

/** One value that narrows a view, in words, and the change that takes it out. */
export type Chip = {
  key: FilterKey;
  words: string;
  change: FilterChange;
  /** Whether it is another value of the same field as the one before: either will do. */
  isAlternative: boolean;
};

/** What each value of a field of a link narrows to; none where it narrows nothing. */
const DESCRIPTIONS: { [Key in FilterKey]: (value: Filters[Key], asked: Asked) => string[] } = {
  type: (ids, asked) => nameEach("types", ids, asked),
  place: (ids, asked) => nameEach("places", ids, asked, "filters.at"),
  about: (ids, asked) => nameEach("places", ids, asked, "filters.about"),
  doc: (ids, asked) => nameEach("documents", ids, asked),
  section: (ids, asked) => nameEach("sections", ids, asked, "filters.section"),
  actor: (ids, asked) => nameEach("actors", ids, asked),
  q: (words, { say }) => (words ? [say("filters.words", { words })] : []),
  bbox: (bbox, { say }) => (bbox ? [say("filters.frame", describeBox(bbox, say))] : []),
  t: (range, { say, filters }) => {
    if (!range) return [];
    const [from = "", to] = range.text
      .split("/")
      .map((side) => (side === ".." ? say("filters.open") : inDigits(side, say)));
    const days = to === undefined ? from : say("filters.fromTo", { from, to });
    return [say(filters.certain ? "filters.certainly" : "filters.possibly", { days })];
  },
  certain: (isCertain, { say, filters }) =>
    isCertain ? [say(filters.t ? "filters.certainOnly" : "filters.notExternal")] : [],
  "date-precision": (precisions, { say }) =>
    precisions.map((precision) => say(`filters.precision.${precision}`)),
  "date-basis": (bases, { say }) => bases.map((basis: DateBasis) => say(`filters.basis.${basis}`)),
  located: (flag, { say }) =>
    flag === null ? [] : [say(flag ? "filters.located" : "filters.notLocated")],
  dated: (flag, { say }) =>
    flag === null ? [] : [say(flag ? "filters.dated" : "filters.undated")],
};

/** What narrows a view, value by value and in the order of the fields: "Attack", or "Siege", "certainly in 2011". */
export function listChips(filters: Filters, names: IdNames, say: Words): Chip[] {
  const asked = { names, filters, say };
  return ALL_FIELDS.flatMap(([, field]) => {
    const key = field.key as FilterKey;
    const value = filters[key];
    return DESCRIPTIONS[key](value as never, asked).map((words, index): Chip => {
      const change: FilterChange =
        Array.isArray(value) && key !== "bbox"
          ? { type: "toggle", key, value: String(value[index]) }
          : { type: "set", filters: { [key]: null } };
      return { key, words, change, isAlternative: index > 0 };
    });
  });
}

/** All that one field narrows to: "Attack or Siege"; empty where it narrows nothing. */
export function describeField(key: FilterKey, asked: Asked): string {
  return DESCRIPTIONS[key](asked.filters[key] as never, asked).reduce(
    (before, after) => (before ? asked.say("filters.or", { before, after }) : after),
    "",
  );
}

/** What each field that narrows a view narrows it to; none where all of the atlas is asked for. */
export function describeFilters(asked: Asked): string[] {
  const keys = ALL_FIELDS.map(([, { key }]) => key as FilterKey);
  return keys.map((key) => describeField(key, asked)).filter((words) => words !== "");
}

/** Each by its name; an id that names nothing is told as it is. */
function nameEach(
  kind: IdKind,
  ids: readonly string[],
  { names, say }: Asked,
  key?: "filters.at" | "filters.about" | "filters.section",
): string[] {
  return ids.map((id) => {
    const named = namedBy(names, kind, id);
    const name = titleIn({ title: named?.name ?? id, titles: named?.names ?? {} }, say);
    return key === undefined ? name : say(key, { names: name });
  });
}

/** The sides of a frame: longitudes first, as a map is read from its frame. */
function describeBox([west, south, east, north]: Bbox, say: Words) {
  const side = (degrees: number, positive: "east" | "north", negative: "west" | "south") => {
    const size = FORMATTERS.getNumberFormat(WRITING[say.language].locale, {
      maximumFractionDigits: 4,
    }).format(Math.abs(degrees));
    if (degrees === 0) return say("numbers.degrees", { degrees: size });
    return say(`numbers.${degrees > 0 ? positive : negative}`, { degrees: size });
  };
  return {
    west: side(west, "east", "west"),
    east: side(east, "east", "west"),
    south: side(south, "north", "south"),
    north: side(north, "north", "south"),
  };
}

/** A date as the link writes it, in the digits of the language. */
function inDigits(date: string, say: Words): string {
  return date.replace(/\d/g, (digit) => formatDecimal(Number(digit), say));
}
