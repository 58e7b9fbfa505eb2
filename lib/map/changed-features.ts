import type { Feature, FeatureCollection } from "geojson";

/** Ids of features that are gone or other than they were, and those that are new or as they are now. */
export type ChangedFeatures = { remove: string[]; add: Feature[] };

/**
 * What turns one collection into another, whatever the order of its features; `undefined` where nothing does.
 *
 * @param known and @param made features with an `id` of their own among their properties
 */
export function changedFeatures(
  known: FeatureCollection,
  made: FeatureCollection,
): ChangedFeatures | undefined {
  const before = new Map(known.features.map((feature) => [idOf(feature), feature]));
  const add = made.features.filter((feature) => !isSame(before.get(idOf(feature)), feature));
  const kept = new Set(made.features.map(idOf));
  for (const feature of add) kept.delete(idOf(feature));
  const remove = [...before.keys()].filter((id) => !kept.has(id));
  return add.length > 0 || remove.length > 0 ? { remove, add } : undefined;
}

function idOf({ properties }: Feature): string {
  return String(properties?.id);
}

function isSame(one: Feature | undefined, other: Feature): boolean {
  return (
    one !== undefined &&
    isSamePart(one.geometry, other.geometry) &&
    isSamePart(one.properties, other.properties)
  );
}

function isSamePart(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
