import { type KnownIds, VIEW_PARSERS, type ViewKey } from "./view";

/** A part of a link that could not be used: the key, what it held, and whether the key exists at all. */
export type LinkProblem = {
  type: "unknown-key" | "broken-value" | "unknown-id";
  key: string;
  value: string;
};

/** Keys that belong to a page's own listing, not to the view. */
const LISTING_KEYS = new Set([
  "cursor",
  "sortby",
  "limit",
  "bbox",
  "place",
  "about",
  "section",
  "date-precision",
  "date-basis",
  "place-precision",
  "kind",
  "form",
  "context",
]);
/** Keys that the framework adds to its own requests. */
const FRAMEWORK_KEYS = new Set(["_rsc"]);

/** Everything in a query string that is ignored or falls to its default, so that the reader can be told. */
export function findLinkProblems(search: URLSearchParams, known: KnownIds): LinkProblem[] {
  const problems: LinkProblem[] = [];
  for (const [key, value] of search) {
    if (LISTING_KEYS.has(key) || FRAMEWORK_KEYS.has(key)) continue;
    if (!isViewKey(key)) {
      problems.push({ type: "unknown-key", key, value });
    } else if (VIEW_PARSERS[key].parse(value) === null) {
      problems.push({ type: "broken-value", key, value });
    } else {
      const ids = idsOf(key, known);
      const strangers = ids ? value.split(",").filter((id) => id !== "" && !ids.includes(id)) : [];
      for (const id of strangers) problems.push({ type: "unknown-id", key, value: id });
    }
  }
  return problems;
}

function isViewKey(key: string): key is ViewKey {
  return Object.hasOwn(VIEW_PARSERS, key);
}

function idsOf(key: ViewKey, known: KnownIds): readonly string[] | undefined {
  if (key === "type") return known.types;
  if (key === "doc") return known.documents;
  return key === "actor" ? known.actors : undefined;
}
