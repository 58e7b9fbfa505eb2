import { boundSearch } from "@/lib/text/search-words";
import { fieldOfKey } from "./filters";
import { type IdNames, namedBy } from "./id-names";
import { isUsable, type ListKey, listKeys } from "./list-page";
import { VIEW_PARSERS, type ViewKey } from "./view";

/** A part of a link that could not be used: the key, what it held, and what is wrong with it. */
export type LinkProblem = {
  type: "unknown-key" | "broken-value" | "unknown-id" | "repeated-key" | "long-search";
  key: string;
  value: string;
};

/** Keys that the framework adds to its own requests. */
const FRAMEWORK_KEYS = new Set(["_rsc"]);

/**
 * Everything in a page's address that is ignored or falls to its default, so that the reader can be told.
 * Of a key that is given twice the first value counts.
 *
 * @param names what the link's ids stand for; undefined while that is not known yet
 */
export function findLinkProblems(
  path: string,
  search: URLSearchParams,
  names: IdNames | undefined,
): LinkProblem[] {
  const valuesByKey = new Map<string, string[]>();
  for (const [key, value] of search) {
    if (FRAMEWORK_KEYS.has(key)) continue;
    const values = valuesByKey.get(key);
    if (values) values.push(value);
    else valuesByKey.set(key, [value]);
  }
  return [...valuesByKey].flatMap(([key, [value = "", ...others]]) => {
    const repeated = [...new Set(others)].map(
      (other): LinkProblem => ({ type: "repeated-key", key, value: other }),
    );
    const listKey = listKeys(path).find((name) => name === key);
    if (listKey) return [...listProblems(listKey, value, search), ...repeated];
    if (isViewKey(key)) return [...viewProblems(key, value, names), ...repeated];
    return [{ type: "unknown-key", key, value }];
  });
}

function listProblems(key: ListKey, value: string, search: URLSearchParams): LinkProblem[] {
  return isUsable(key, search) ? [] : [{ type: "broken-value", key, value }];
}

function viewProblems(key: ViewKey, value: string, names: IdNames | undefined): LinkProblem[] {
  // What a form writes whose field for words is empty.
  if (["q", "t"].includes(key) && value === "") return [];
  if (VIEW_PARSERS[key].parse(value) === null) return [{ type: "broken-value", key, value }];
  if (key === "q" && boundSearch(value) !== value) return [{ type: "long-search", key, value }];
  const kind = fieldOfKey(key)?.ids;
  if (kind === undefined || names === undefined) return [];
  const strangers = value.split(",").filter((id) => id !== "" && !namedBy(names, kind, id));
  return [...new Set(strangers)].map((id) => ({ type: "unknown-id", key, value: id }));
}

function isViewKey(key: string): key is ViewKey {
  return Object.hasOwn(VIEW_PARSERS, key);
}
