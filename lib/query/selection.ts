import { type StepPlace, stepOfPath } from "./tour-step";

/** What a page is about, read from its path. Selection is a route, never a parameter. */
export type Selection =
  | { type: "none" }
  | { type: "place"; id: string }
  | { type: "event"; id: string }
  | { type: "document"; id: string }
  | ({ type: "step" } & StepPlace);

/** The selection of a path such as `/places/camp-ashraf`, `/events/landing/evidence` or `/tours/two-camps/3`; lists and other pages select nothing. */
export function selectionOf(path: string): Selection {
  const place = stepOfPath(path);
  if (place) return { type: "step", ...place };
  const match = /^\/(places|events|documents)\/([a-z0-9-]+)(\/evidence)?\/?$/.exec(path);
  const [, folder, id, sheet] = match ?? [];
  if (sheet !== undefined && folder !== "events") return { type: "none" };
  if (id === undefined) return { type: "none" };
  if (folder === "places") return { type: "place", id };
  return folder === "events" ? { type: "event", id } : { type: "document", id };
}
