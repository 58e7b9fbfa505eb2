import { type Endpoint, wrap } from "comlink";
import { brushedScene } from "@/lib/map/brushed-scene";
import type { GatheredScene } from "@/lib/map/marks";
import type { Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { BrushedMap } from "@/lib/store/answers";
import type { BrushView, ColumnsHost } from "./columns-host";

/** The columns' near end: what can be asked of them once they are there. */
export type AskColumns = Pick<ColumnsHost, Asked> & {
  /**
   * The scene of days that are being chosen: the same places, gathered as they are at a zoom whatever the days, until
   * anything else is asked.
   */
  readBrushedScene: (query: Query, days: DayRange, view: BrushView) => Promise<GatheredScene>;
};

type Asked = "readScene" | "readTimeline" | "findNeighbour" | "listRows" | "findPlaces";

/** The columns of a version, once a thread has them. */
export async function askColumns(thread: Endpoint, version: string): Promise<AskColumns> {
  const host = wrap<ColumnsHost>(thread);
  await host.load(version);
  let known: { key: string; map: BrushedMap } | undefined;
  return {
    readScene: (...asked) => host.readScene(...asked),
    readTimeline: (...asked) => host.readTimeline(...asked),
    findNeighbour: (...asked) => host.findNeighbour(...asked),
    listRows: (...asked) => host.listRows(...asked),
    findPlaces: (...asked) => host.findPlaces(...asked),
    async readBrushedScene(query, days, view) {
      const before = known;
      const { key, map, counts } = await host.readBrush(query, days, view, before?.key);
      if (map) known = { key, map };
      const drawn = map ?? before?.map;
      if (!drawn) throw new Error("The thread counted a map that it did not send.");
      return brushedScene(drawn, counts);
    },
  };
}
