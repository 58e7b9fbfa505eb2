import type { ComparedData } from "./compare-data";
import type { DataFiles } from "./data-files";

/**
 * The records of an atlas as its files write them, without being checked: an older release need not be as records
 * must be today. Of a list, what has no id is left out.
 */
export function readUnchecked(files: DataFiles): ComparedData {
  const read = (file: string) => readObject(files.get(file));
  const list = (file: string, key: string) => objectsOf(read(file)?.[key]).filter(hasId);
  return {
    atlas: read("atlas.json") ?? {},
    vocabulary: read("vocabulary.json") ?? {},
    documents: [...files.keys()]
      .filter((path) => path.startsWith("documents/"))
      .flatMap((path) => objectsOf([read(path)]).filter(hasId)),
    places: list("places.geojson", "features"),
    landmarks: list("landmarks.geojson", "features"),
    events: list("events.json", "events"),
    actors: list("actors.json", "actors"),
    disagreements: list("disagreements.json", "disagreements"),
    references: list("references.json", "references"),
    redirects: objectsOf(read("redirects.json")?.redirects),
    tours: list("tours.json", "tours"),
    method: read("method.json"),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readObject(bytes: Uint8Array | undefined): Fields | undefined {
  if (bytes === undefined) return undefined;
  // The decoder takes away a byte order mark, which JSON may not begin with.
  return objectsOf([JSON.parse(new TextDecoder().decode(bytes))])[0];
}

function objectsOf(list: unknown): Fields[] {
  if (!Array.isArray(list)) return [];
  return list.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item));
}

function hasId(record: Fields): record is Fields & { id: string } {
  return typeof record.id === "string";
}
