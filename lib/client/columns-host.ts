import type { Columns, FoundWords } from "@/lib/columns/columns";
import { readParquet } from "@/lib/columns/read-parquet";
import { sceneOf } from "@/lib/columns/scene";
import { neighbourOf, type Timeline, type TimelineView, timelineOf } from "@/lib/columns/timeline";
import { columnsAddress, wordsAddress } from "@/lib/query/columns-address";
import type { Query } from "@/lib/query/query";
import type { MapScene } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

/** What can be asked of an atlas's columns where they are, which is a thread of its own. */
export type ColumnsHost = {
  /** Reads the columns of a version; whatever is asked waits for it. */
  load(version: string): Promise<void>;
  readScene(query: Query, always: readonly string[]): Promise<MapScene>;
  readTimeline(query: Query, view: TimelineView): Promise<Timeline>;
  /** The ordinal of the event before or after another; `undefined` where there is none. */
  findNeighbour(
    query: Query,
    from: number | undefined,
    direction: 1 | -1,
  ): Promise<number | undefined>;
};

export function createColumnsHost(): ColumnsHost {
  let columns: Promise<Columns> = Promise.reject(new Error("No columns were loaded."));
  columns.catch(() => {});
  let version = "";
  const found = new Map<string, Promise<FoundWords>>();

  /** Words are looked up by the server, each search once. */
  async function foundFor({ words }: Query): Promise<FoundWords | undefined> {
    if (words === undefined) return undefined;
    const known = found.get(words) ?? fetchJson<FoundWords>(wordsAddress(version, words));
    found.set(words, known);
    // What failed may succeed when it is asked again.
    known.catch(() => found.delete(words));
    return known;
  }

  return {
    async load(asked) {
      version = asked;
      found.clear();
      columns = readColumns(asked);
      await columns;
    },
    readScene: async (query, always) =>
      sceneOf(await columns, query, { found: await foundFor(query), always }),
    readTimeline: async (query, view) =>
      timelineOf(await columns, query, view, await foundFor(query)),
    findNeighbour: async (query, from, direction) =>
      neighbourOf(await columns, query, from, direction, await foundFor(query)),
  };
}

async function readColumns(version: string): Promise<Columns> {
  const address = `${columnsAddress(version)}?f=parquet`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`);
  return readParquet(await response.arrayBuffer());
}
