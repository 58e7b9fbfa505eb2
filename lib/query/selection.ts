/** What a page is about, read from its path. Selection is a route, never a parameter. */
export type Selection =
  | { type: "none" }
  | { type: "place"; id: string }
  | { type: "event"; id: string }
  | { type: "document"; id: string };

/** The selection of a path such as `/places/camp-ashraf` or `/events/landing/evidence`; lists and other pages select nothing. */
export function selectionOf(path: string): Selection {
  const match = /^\/(places|events|documents)\/([a-z0-9-]+)(\/evidence)?\/?$/.exec(path);
  const [, folder, id, sheet] = match ?? [];
  if (sheet !== undefined && folder !== "events") return { type: "none" };
  if (id === undefined) return { type: "none" };
  if (folder === "places") return { type: "place", id };
  return folder === "events" ? { type: "event", id } : { type: "document", id };
}
