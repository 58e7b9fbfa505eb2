import type { KnownIds, View } from "./view";

/** What links may name, in words: event types, documents and actors by id. */
export type FilterNames = Record<keyof KnownIds, Readonly<Record<string, string>>>;

export function knownIdsOf({ types, documents, actors }: FilterNames): KnownIds {
  return {
    types: Object.keys(types),
    documents: Object.keys(documents),
    actors: Object.keys(actors),
  };
}

/** What narrows a view, part by part, in words: "Attack or Siege", "in 2011/2013, possibly or certainly". */
export function describeFilters(view: View, names: FilterNames): string[] {
  const anyOf = (ids: readonly string[], labels: Readonly<Record<string, string>>) =>
    ids.map((id) => labels[id] ?? id).join(" or ");
  return [
    anyOf(view.type, names.types),
    anyOf(view.doc, names.documents),
    anyOf(view.actor, names.actors),
    view.q ? `“${view.q}”` : "",
    describeTime(view),
    view.located === null ? "" : view.located ? "on the map" : "without a place",
    view.dated === null ? "" : view.dated ? "dated" : "undated",
  ].filter((part) => part !== "");
}

function describeTime({ t, certain }: View): string {
  if (!t) return certain ? "not dated from outside the documents" : "";
  const range = t.text.replace("/", " to ").replace("..", "open");
  return certain ? `certainly in ${range}` : `possibly in ${range}; undated ones could be`;
}
