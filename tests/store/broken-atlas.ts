import type { AtlasData } from "@/lib/records/atlas-data";
import { checkReferences } from "@/lib/records/check-references";
import { loadEdgeAtlas } from "./edge-atlas";

/** A rule of the data check: its name, how to break it, and the one problem that follows. */
export type Rule = [rule: string, spoil: (data: AtlasData) => void, problem: string];

const whole = loadEdgeAtlas();

/** What the check says of a copy of the fixture after a change, as `file: record: field: message`. */
export function problemsAfter(spoil: (data: AtlasData) => void): string[] {
  const data = structuredClone(whole);
  spoil(data);
  return checkReferences(data).map(({ file, record, field, message }) =>
    [file, record, field, message].join(": "),
  );
}

/** The first of some records; a test that finds none is wrong. */
export function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error("The fixture's list is empty.");
  return item;
}

/** Appends a copy of the first record. */
export function repeatFirst<Item>(items: Item[]) {
  items.push(structuredClone(first(items)));
}

/** Takes all places of events from context, so that mentions may go; a place that was known in two ways is one then. */
export function statePlacesNowhere(data: AtlasData) {
  for (const event of data.events) {
    const { places } = event;
    const isSame = (one: (typeof places)[number], other: (typeof places)[number]) =>
      one.place === other.place && one.role === other.role;
    event.places = places
      .filter((place, index) => places.findIndex((one) => isSame(one, place)) === index)
      .map((place) => ({
        ...place,
        basis: "context",
        attestations: places
          .filter((one) => isSame(one, place))
          .flatMap(({ attestations }) => attestations),
      }));
  }
}
