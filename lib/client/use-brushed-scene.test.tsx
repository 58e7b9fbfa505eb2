// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { MapScene } from "@/lib/store/answers";
import type { AskColumns } from "./ask-columns";
import { type Brushed, useBrushedScene } from "./use-brushed-scene";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const sceneOf = (events: number) => ({ totals: { events } }) as unknown as MapScene;
const LINKED = sceneOf(100);
const to = (last: number): Brushed => ({ days: { first: 0, last } });
const NO_PLACES: readonly string[] = [];
const readZoom = () => 7.5;

/** Columns that answer when they are told to. */
function makeColumns() {
  const asked: {
    last: number;
    zoom: number | undefined;
    answer: (scene: MapScene) => void;
    fail: () => void;
  }[] = [];
  const read = (days: DayRange | undefined, zoom: number | undefined) =>
    new Promise<MapScene>((answer, reject) => {
      asked.push({ last: days?.last ?? 0, zoom, answer, fail: () => reject(new Error("gone")) });
    });
  const columns = {
    readScene: (query: Query) => read(query.days, undefined),
    readBrushedScene: (_: Query, days: DayRange, view: { zoom: number }) => read(days, view.zoom),
  } as unknown as AskColumns;
  const at = async (index: number, act_: "answer" | "fail" = "answer") =>
    act(async () => {
      const one = asked[index];
      if (act_ === "fail") one?.fail();
      else one?.answer(sceneOf(one.last));
    });
  return { columns, asked, at };
}

function open(columns: AskColumns) {
  const taken = vi.fn();
  const given = { brushed: undefined as Brushed | undefined, columns, query: EVERYTHING };
  const hook = renderHook(
    (props: typeof given) =>
      useBrushedScene(LINKED, {
        ...props,
        onTaken: taken,
        focus: NO_PLACES,
        readZoom,
        isLoading: false,
      }),
    { initialProps: given },
  );
  return {
    taken,
    events: () => hook.result.current?.totals.events,
    give: (change: Partial<typeof given>) => act(() => hook.rerender(Object.assign(given, change))),
  };
}

describe("The scene of days that are being chosen", () => {
  it("follows them, leaving out steps that come too fast, the last one never", async () => {
    const { columns, asked, at } = makeColumns();
    const { events, give } = open(columns);
    expect(events()).toBe(100);
    for (const last of [1, 2, 3]) give({ brushed: to(last) });
    expect(asked.map(({ last }) => last)).toEqual([1]);
    await at(0);
    expect(events()).toBe(1);
    expect(asked.map(({ last }) => last)).toEqual([1, 3]);
    await at(1);
    expect(events()).toBe(3);
  });

  it("is gathered as the map stands, and that of all days asked for as any other", async () => {
    const { columns, asked, at } = makeColumns();
    const { events, give } = open(columns);
    give({ brushed: to(1) });
    await at(0);
    give({ brushed: { days: undefined } });
    await at(1);
    expect(asked.map(({ zoom }) => zoom)).toEqual([7.5, undefined]);
    expect(events()).toBe(0);
  });

  it("goes on after an answer that failed", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { columns, at } = makeColumns();
    const { events, give } = open(columns);
    give({ brushed: to(1) });
    give({ brushed: to(2) });
    await at(0, "fail");
    await at(1);
    expect(events()).toBe(2);
  });

  it("is that of the link again once that has the days, whatever still is answered", async () => {
    const { columns, at } = makeColumns();
    const { events, give, taken } = open(columns);
    give({ brushed: to(1) });
    await at(0);
    give({ brushed: to(2) });
    give({ query: { ...EVERYTHING, days: { first: 0, last: 2 } } });
    expect(taken).toHaveBeenCalled();
    give({ brushed: undefined });
    await at(1);
    expect(events()).toBe(100);
    give({ brushed: to(3) });
    expect(events()).toBe(100);
  });

  it("asks other columns where those that were asked are gone and never answer", async () => {
    const gone = makeColumns();
    const { events, give } = open(gone.columns);
    give({ brushed: to(1) });
    const fresh = makeColumns();
    give({ columns: fresh.columns });
    await fresh.at(0);
    expect(events()).toBe(1);
    give({ brushed: to(2) });
    await fresh.at(1);
    expect(events()).toBe(2);
  });
});
