import { transfer } from "comlink";
import { type BrushIndex, indexBrush } from "@/lib/columns/brush-index";
import type { Columns, FoundWords } from "@/lib/columns/columns";
import { type EventRows, listRows } from "@/lib/columns/event-rows";
import { readEventIds, readParquet } from "@/lib/columns/read-parquet";
import { drawnPlacesOf, sceneOf } from "@/lib/columns/scene";
import {
  neighbourOf,
  placesOf,
  type Timeline,
  type TimelineView,
  timelineOf,
} from "@/lib/columns/timeline";
import { gatheredPlaces } from "@/lib/map/brushed-scene";
import { columnsAddress, wordsAddress } from "@/lib/query/columns-address";
import type { Arrangement } from "@/lib/query/event-list";
import type { Bbox, Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { BrushCounts, BrushedMap, MapScene } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

/** What can be asked of an atlas's columns where they are, which is a thread of its own. */
export type ColumnsHost = {
  /** Reads the columns of a version; whatever is asked waits for it. */
  load(version: string): Promise<void>;
  readScene(query: Query, always: readonly string[]): Promise<MapScene>;
  /**
   * What days that are being chosen leave of the map: the same places, gathered as they are at a zoom whatever the days,
   * until anything else is asked.
   *
   * @param known the key of the map that the asker has, which is not sent again
   */
  readBrush(
    query: Query,
    days: DayRange,
    view: BrushView,
    known: string | undefined,
  ): Promise<BrushAnswer>;
  readTimeline(query: Query, view: TimelineView): Promise<Timeline>;
  /** The id of the event before or after another; `undefined` where there is none. */
  findNeighbour(
    query: Query,
    from: string | undefined,
    direction: 1 | -1,
  ): Promise<string | undefined>;
  /** The events that a query asks for as a list; only what a frame shows, where one is named. */
  listRows(query: Query, arrangement: Arrangement, frame: Bbox | undefined): Promise<EventRows>;
  /** The ids of the places that an event is tied to. */
  findPlaces(ordinal: number): Promise<string[]>;
};

export type BrushView = { always: readonly string[]; zoom: number };
/** What a range of days leaves of a map, which comes along where it is not the one that is known. */
type BrushAnswer = { key: string; map: BrushedMap | undefined; counts: BrushCounts };

export function createColumnsHost(): ColumnsHost {
  let columns: Promise<Columns> = Promise.reject(new Error("No columns were loaded."));
  columns.catch(() => {});
  let version = "";
  let ids: Promise<string[]> | undefined;
  const found = new Map<string, Promise<FoundWords>>();
  let brush: { key: string; index: Promise<BrushIndex> } | undefined;

  /** Words are looked up by the server, each search once. */
  async function foundFor({ words }: Query): Promise<FoundWords | undefined> {
    if (words === undefined) return undefined;
    const known = found.get(words) ?? fetchJson<FoundWords>(wordsAddress(version, words));
    found.set(words, known);
    // What failed may succeed when it is asked again.
    known.catch(() => found.delete(words));
    return known;
  }

  async function startBrush(query: Query, { always, zoom }: BrushView): Promise<BrushIndex> {
    const [known, words] = await Promise.all([columns, foundFor(query)]);
    const drawn = drawnPlacesOf(known, query, { found: words, always });
    return indexBrush(known, query, gatheredPlaces(drawn, zoom), words);
  }

  return {
    async load(asked) {
      version = asked;
      found.clear();
      ids = undefined;
      brush = undefined;
      columns = readColumns(asked);
      await columns;
    },
    readScene: async (query, always) =>
      sceneOf(await columns, query, { found: await foundFor(query), always }),
    async readBrush(asked, days, view, known) {
      const query = { ...asked, days: undefined };
      const key = JSON.stringify([query, view]);
      if (brush?.key !== key) brush = { key, index: startBrush(query, view) };
      const { index } = brush;
      // What failed may succeed when it is asked again.
      index.catch(() => {
        if (brush?.index === index) brush = undefined;
      });
      const { map, count } = await index;
      const counts = count(days);
      return transfer({ key, map: key === known ? undefined : map, counts }, [
        counts.kept.buffer,
        counts.counts.buffer,
        counts.moved.buffer,
      ]);
    },
    readTimeline: async (query, view) =>
      timelineOf(await columns, query, view, await foundFor(query)),
    async findNeighbour(query, from, direction) {
      ids ??= readIds(version);
      // What failed may succeed when it is asked again.
      ids.catch(() => {
        ids = undefined;
      });
      const known = await ids;
      const start = from === undefined ? -1 : known.indexOf(from);
      const origin = start === -1 ? undefined : start;
      const next = neighbourOf(await columns, query, origin, direction, await foundFor(query));
      return next === undefined ? undefined : known[next];
    },
    listRows: async (query, arrangement, frame) =>
      listRows(await columns, query, arrangement, { found: await foundFor(query), frame }),
    findPlaces: async (ordinal) => placesOf(await columns, ordinal),
  };
}

async function readColumns(version: string): Promise<Columns> {
  return readParquet(await fetchFile(version));
}

/** The browser keeps the file, and its memory needs the ids only for who asks for them. */
async function readIds(version: string): Promise<string[]> {
  return readEventIds(await fetchFile(version));
}

async function fetchFile(version: string): Promise<ArrayBuffer> {
  const address = `${columnsAddress(version)}?f=parquet`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`);
  return response.arrayBuffer();
}
