import { FOUND_GROUPS, type FoundGroupName, findPage } from "@/lib/query/found-kinds";
import type { AllFound, FoundGroup } from "@/lib/store/find-answers";

type FoundItem<Kind extends FoundGroupName> = AllFound[Kind]["items"][number];

/** A record that was found, or a stretch of a text, with the group that it stands in. */
export type FoundRecord = {
  [Kind in FoundGroupName]: { kind: Kind; item: FoundItem<Kind> };
}[FoundGroupName];

/** Where something that was found leads; an exact link shows what its path asks for, whatever the view leaves out. */
export type FoundLink = { path: string; isExact: boolean };

export function linkOfRecord({ kind, item }: FoundRecord): FoundLink {
  switch (kind) {
    case "places":
    case "events":
    case "documents":
      return { path: `/${kind}/${item.id}`, isExact: false };
    case "actors":
      return { path: `/events?actor=${item.id}`, isExact: true };
    case "figures":
      return { path: `/events/${item.event}#${item.attestation}`, isExact: false };
    case "passages":
      return { path: `/documents/${item.document}#${item.id}`, isExact: false };
    case "texts":
      return { path: `/documents/${item.document}#${item.fragment}`, isExact: false };
  }
}

/** What tells a record from the others of its kind. */
export function keyOfRecord({ kind, item }: FoundRecord, index: number): string {
  switch (kind) {
    case "figures":
      return `${item.attestation} ${index}`;
    case "passages":
      return `${item.document} ${item.id}`;
    case "texts":
      return `${item.document} ${item.start}`;
    default:
      return item.id;
  }
}

/** How much there is in all groups, a position included. */
export function countFound(found: AllFound): number {
  const counts = FOUND_GROUPS.map((name) => found[name].matched + found[name].similar);
  return counts.reduce((sum, count) => sum + count, found.position ? 1 : 0);
}

/** The records of a group, each with its kind. */
export function recordsOf(groups: AllFound, kind: FoundGroupName): FoundRecord[] {
  return groups[kind].items.map((item) => ({ kind, item }) as FoundRecord);
}

/** Where all of a group are, where there are more than are shown: events have a list by the same words. */
export function linkToAll(
  kind: FoundGroupName,
  { items, matched, similar }: FoundGroup<unknown>,
  text: string,
): (FoundLink & { count: number }) | undefined {
  const count = matched + similar;
  if (count <= items.length) return undefined;
  if (kind === "events" && similar === 0) {
    return { path: `/events?${new URLSearchParams({ q: text })}`, isExact: true, count };
  }
  return { path: findPage(text, kind), isExact: true, count };
}
