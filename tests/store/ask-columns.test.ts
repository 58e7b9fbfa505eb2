import { expose } from "comlink";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AskColumns, askColumns } from "@/lib/client/ask-columns";
import { createColumnsHost } from "@/lib/client/columns-host";
import { sceneOf } from "@/lib/columns/scene";
import { writeParquet } from "@/lib/columns/write-parquet";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { type DayRange, parseDayRange } from "@/lib/records/day-range";
import { deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { loadEdgeAtlas } from "./edge-atlas";

const data = loadEdgeAtlas();
const columns = deriveColumns(data, deriveItems(data));
const file = writeParquet(
  columns,
  data.events.map(({ id }) => id),
);

let ends: MessageChannel;
beforeEach(() => {
  vi.stubGlobal("fetch", async () => new Response(file.slice()));
  ends = new MessageChannel();
});
afterEach(() => {
  ends.port1.close();
  ends.port2.close();
  vi.unstubAllGlobals();
});

/** A thread with the columns, and what it was asked to send along. */
async function begin(): Promise<{ asked: AskColumns; sent: () => number }> {
  const host = createColumnsHost();
  const readBrush = vi.spyOn(host, "readBrush");
  expose(host, ends.port1);
  ends.port1.start();
  ends.port2.start();
  const asked = await askColumns(ends.port2, "v1");
  const sent = () => readBrush.mock.settledResults.filter(({ value }) => value.map).length;
  return { asked, sent };
}

const view = { always: [], zoom: 2 };
function daysOf(text: string): DayRange {
  const days = parseDayRange(text);
  if (!days) throw new Error(`${text} names no days.`);
  return days;
}
const countsOf = ({ places }: { places: { id: string; events: number; concerning: number }[] }) =>
  places.map(({ id, events, concerning }) => ({ id, events, concerning }));

describe("Days that are chosen in another thread", () => {
  it("leave the places, counts and moves of a scene of the same days, whatever else is asked in between", async () => {
    const { asked, sent } = await begin();
    const queries: Query[] = [EVERYTHING, { ...EVERYTHING, types: ["voyage"] }, EVERYTHING];
    for (const query of queries) {
      for (const text of ["2010/2011", "2012", "2012-05-02/2012-07-01"]) {
        const days = daysOf(text);
        const scene = await asked.readBrushedScene(query, days, view);
        const exact = sceneOf(columns, { ...query, days });
        expect(countsOf(scene)).toEqual(countsOf(exact));
        expect(scene.totals).toEqual(exact.totals);
        expect(scene.moves.map(({ events }) => events)).toEqual(
          exact.moves.map(({ events }) => events),
        );
      }
    }
    expect(sent()).toBe(queries.length);
  });

  it("are those of the map they were counted of, when two queries are asked at once", async () => {
    const { asked } = await begin();
    const queries: Query[] = [EVERYTHING, { ...EVERYTHING, types: ["voyage"] }, EVERYTHING];
    const days = daysOf("2010/2014");
    const scenes = await Promise.all(
      queries.map((query) => asked.readBrushedScene(query, days, view)),
    );
    expect(scenes.map(countsOf)).toEqual(
      queries.map((query) => countsOf(sceneOf(columns, { ...query, days }))),
    );
  });
});
