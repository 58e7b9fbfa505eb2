import {
  CHANGED_COLLECTIONS,
  type ChangeFile,
  type FieldChange,
  type RecordChange,
} from "@/lib/records/release";
import type { AtlasSummary, ChangeCounts, KeptRelease } from "./answers";

/** What an index knows of the releases of its atlas. */
export type History = {
  /** Names the content that is indexed, whether it was released or not (`ReleaseId`). */
  content: string;
  /** The oldest first. */
  releases: readonly KeptRelease[];
  /** From each release to the next, and from the newest to content that is not released yet. */
  changes: readonly ChangeFile[];
};

/** Which changes are asked for: all since a release, or those of one record and of what its page shows. */
export type ChangeScope = {
  since: string;
  record?: { collection: "documents" | "places" | "events"; id: string };
};

/** A record with a page of its own, or what is told by itself, on which a release changed something. */
export type ChangedPage = Pick<RecordChange, "collection" | "id">;

/** The release that an index is of; none where its data were not released. */
export function releaseOf({
  content,
  releases,
}: Pick<AtlasSummary, "content" | "releases">): KeptRelease | undefined {
  return releases.find(({ id }) => id === content);
}

export const NO_HISTORY: History = { content: "", releases: [], changes: [] };

/**
 * What all of several changes together did, each record once: what was changed back, or added and withdrawn again, did
 * not change.
 *
 * @param changes in the order in which they happened
 * @returns by collection, and within one in the order in which records first changed
 */
export function foldChanges(changes: Iterable<RecordChange>): RecordChange[] {
  const byRecord = new Map<string, RecordChange[]>();
  for (const change of changes) {
    const key = `${change.collection} ${change.id}`;
    const before = byRecord.get(key);
    if (before) before.push(change);
    else byRecord.set(key, [change]);
  }
  const folded = [...byRecord.values()].flatMap((steps) => foldRecord(steps) ?? []);
  const rank = (change: RecordChange) => CHANGED_COLLECTIONS.indexOf(change.collection);
  return folded.sort((one, other) => rank(one) - rank(other));
}

export function countChanges(changes: readonly RecordChange[]): ChangeCounts {
  const counts: ChangeCounts = { added: 0, changed: 0, withdrawn: 0 };
  for (const { change } of changes) counts[change]++;
  return counts;
}

function foldRecord(steps: readonly RecordChange[]): RecordChange | undefined {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return undefined;
  if (steps.length === 1) return first;
  const [was, is] = [first.change !== "added", last.change !== "withdrawn"];
  if (!was && !is) return undefined;
  const fields = foldFields(steps.flatMap((step) => step.fields));
  if (was && is && fields.length === 0) return undefined;
  const change = !was ? "added" : !is ? "withdrawn" : "changed";
  return { ...last, change, fields };
}

/** Each field from before the first change to after the last, without those that are as they were. */
function foldFields(changes: readonly FieldChange[]): FieldChange[] {
  const folded = new Map<string, FieldChange>();
  for (const { field, before, after } of changes) {
    const outer = [...folded.values()].find((other) => field.startsWith(`${other.field}.`));
    if (outer) {
      const rest = field.slice(outer.field.length + 1);
      folded.set(outer.field, { ...outer, after: withValue(outer.after, rest, after) });
      continue;
    }
    // What was changed in parts before is replaced as a whole.
    let was = before;
    for (const inner of [...folded.values()].filter((other) =>
      other.field.startsWith(`${field}.`),
    )) {
      was = withValue(was, inner.field.slice(field.length + 1), inner.before);
      folded.delete(inner.field);
    }
    const known = folded.get(field);
    folded.set(field, { field, before: known ? known.before : was, after });
  }
  return [...folded.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}

type Json = FieldChange["before"];

/** A copy of a value with another at a path in it; items of lists are known by their ids. */
function withValue(whole: Json, path: string, value: Json): Json {
  const [key = "", ...rest] = path.split(".");
  const inner = (old: Json) => (rest.length === 0 ? value : withValue(old, rest.join("."), value));
  if (Array.isArray(whole)) {
    const index = whole.findIndex((item) => idOf(item) === key);
    if (index === -1) return [...whole, inner(null)];
    return whole.flatMap((item, at) => {
      if (at !== index) return [item];
      const changed = inner(item);
      return changed === null ? [] : [changed];
    });
  }
  const object = whole !== null && typeof whole === "object" ? whole : {};
  const { [key]: old = null, ...others } = object;
  const changed = inner(old);
  return changed === null ? others : { ...others, [key]: changed };
}

function idOf(item: Json): unknown {
  return item !== null && typeof item === "object" && !Array.isArray(item) ? item.id : undefined;
}
