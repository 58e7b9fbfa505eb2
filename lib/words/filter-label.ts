import { ALL_FIELDS } from "@/lib/query/fields";
import type { FilterKey, Filters } from "@/lib/query/filters";
import { type IdKind, type IdNames, namedBy } from "@/lib/query/id-names";
import type { Bbox } from "@/lib/query/query";
import type { DateBasis } from "@/lib/records/basis";
import { FORMATTERS } from "./formatters";
import { WRITING } from "./languages";
import { formatDecimal } from "./number-label";
import type { Words } from "./words";

type Asked = { names: IdNames; filters: Filters; say: Words };

/** What each field of a link narrows to; empty where it narrows nothing. */
const DESCRIPTIONS: { [Key in FilterKey]: (value: Filters[Key], asked: Asked) => string } = {
  type: (ids, asked) => listIds("types", ids, asked),
  place: (ids, asked) => sayOf("filters.at", listIds("places", ids, asked), asked),
  about: (ids, asked) => sayOf("filters.about", listIds("places", ids, asked), asked),
  doc: (ids, asked) => listIds("documents", ids, asked),
  section: (ids, asked) => sayOf("filters.section", listIds("sections", ids, asked), asked),
  actor: (ids, asked) => listIds("actors", ids, asked),
  q: (words, { say }) => (words ? say("filters.words", { words }) : ""),
  bbox: (bbox, { say }) => (bbox ? say("filters.frame", describeBox(bbox, say)) : ""),
  t: (range, { say, filters }) => {
    if (!range) return "";
    const [from = "", to] = range.text
      .split("/")
      .map((side) => (side === ".." ? say("filters.open") : inDigits(side, say)));
    const days = to === undefined ? from : say("filters.fromTo", { from, to });
    return say(filters.certain ? "filters.certainly" : "filters.possibly", { days });
  },
  certain: (isCertain, { say, filters }) =>
    isCertain && !filters.t ? say("filters.notExternal") : "",
  "date-precision": (precisions, { say }) =>
    listOr(
      precisions.map((precision) => say(`filters.precision.${precision}`)),
      say,
    ),
  "date-basis": (bases, { say }) =>
    listOr(
      bases.map((basis: DateBasis) => say(`filters.basis.${basis}`)),
      say,
    ),
  located: (flag, { say }) =>
    flag === null ? "" : say(flag ? "filters.located" : "filters.notLocated"),
  dated: (flag, { say }) => (flag === null ? "" : say(flag ? "filters.dated" : "filters.undated")),
};

/** What narrows a view, field by field, in words: "Attack or Siege", "possibly in 2011 to 2013; undated ones could be". */
export function describeFilters(filters: Filters, names: IdNames, say: Words): string[] {
  const asked = { names, filters, say };
  return ALL_FIELDS.map(([, { key }]) => key as FilterKey)
    .map((key) => DESCRIPTIONS[key](filters[key] as never, asked))
    .filter((words) => words !== "");
}

/** Names joined by "or"; an id that names nothing is told as it is. */
function listIds(kind: IdKind, ids: readonly string[], { names, say }: Asked): string {
  return listOr(
    ids.map((id) => {
      const named = namedBy(names, kind, id);
      return named?.names?.[say.language] ?? named?.name ?? id;
    }),
    say,
  );
}

function listOr(texts: readonly string[], say: Words): string {
  return texts.reduce(
    (before, after) => (before ? say("filters.or", { before, after }) : after),
    "",
  );
}

function sayOf(
  key: "filters.at" | "filters.about" | "filters.section",
  names: string,
  { say }: Asked,
): string {
  return names === "" ? "" : say(key, { names });
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
