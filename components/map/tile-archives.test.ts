import { beforeEach, expect, it, vi } from "vitest";
import type { Camera } from "@/lib/query/camera";

type Asked = { url: string; ofWhom: "own" | "others" };

/** What each protocol was asked, and addresses whose next answer fails. */
const { asked, failing } = vi.hoisted(() => ({
  asked: [] as Asked[],
  failing: new Set<string>(),
}));

vi.mock("pmtiles", () => ({
  FetchSource: class {
    constructor(readonly url: string) {}
  },
  PMTiles: class {
    constructor(readonly source: { url: string }) {}
    getHeader = async () => ({ maxZoom: 6 });
  },
  Protocol: class {
    private readonly archives = new Map<string, unknown>();
    constructor(private readonly options: { metadata?: boolean } = {}) {}
    get = (url: string) => this.archives.get(url);
    add = (archive: { source: { url: string } }) => this.archives.set(archive.source.url, archive);
    tile = async ({ url }: { url: string }) => {
      asked.push({ url, ofWhom: this.options.metadata ? "others" : "own" });
      if (failing.delete(url)) throw new Error("The line is down.");
      return { data: url };
    };
  },
}));

const VIEW: Camera = { zoom: 5, lat: 33.7, lng: 44.42, bearing: 0, pitch: 0 };
const GROUND = "pmtiles://https://atlas.example/basemap.pmtiles?v=seven";

/** All of a view of 20 pixels lies in it. */
const TILE = `${GROUND}/5/19/12`;

async function open() {
  vi.resetModules();
  return import("./tile-archives");
}

const ask = async (read: Awaited<ReturnType<typeof open>>["readArchive"], url: string) =>
  (await read({ url, type: "arrayBuffer" }, new AbortController())).data;

beforeEach(() => {
  asked.length = 0;
  failing.clear();
  vi.stubGlobal("window", { location: { origin: "https://atlas.example" } });
  vi.stubEnv("BASEMAP_VERSION", "seven");
});

it("A tile that a map begins with is asked for before it is, once, and then as often as the map asks", async () => {
  const { readGroundAhead, readArchive } = await open();
  readGroundAhead(VIEW, { width: 20, height: 20 });
  await vi.waitFor(() => expect(asked).toEqual([{ url: TILE, ofWhom: "own" }]));
  expect(await ask(readArchive, TILE)).toBe(TILE);
  expect(asked).toHaveLength(1);
  expect(await ask(readArchive, TILE)).toBe(TILE);
  expect(asked).toHaveLength(2);
});

it("Another tile than those is asked for when the map does", async () => {
  const { readGroundAhead, readArchive } = await open();
  readGroundAhead(VIEW, { width: 20, height: 20 });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const other = `${GROUND}/5/20/12`;
  expect(await ask(readArchive, other)).toBe(other);
  expect(asked.map(({ url }) => url)).toEqual([TILE, other]);
});

it("One that could not be had ahead is asked for again", async () => {
  failing.add(TILE);
  const { readGroundAhead, readArchive } = await open();
  readGroundAhead(VIEW, { width: 20, height: 20 });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(await ask(readArchive, TILE)).toBe(TILE);
  expect(asked).toHaveLength(2);
});

it("No more than the deepest tiles there are is asked for ahead", async () => {
  const { readGroundAhead } = await open();
  readGroundAhead({ ...VIEW, zoom: 9 }, { width: 20, height: 20 });
  await vi.waitFor(() => expect(asked.map(({ url }) => url)).toEqual([`${GROUND}/6/39/25`]));
});

it("Only archives of others are asked whose they are", async () => {
  const { readArchive } = await open();
  const archives = {
    own: [
      "https://atlas.example/basemap.pmtiles?v=seven",
      "https://atlas.example/relief.pmtiles?v=seven",
    ],
    others: [
      "https://atlas.example/region.pmtiles",
      "https://maps.example/basemap.pmtiles?v=seven",
    ],
  };
  for (const url of [...archives.own, ...archives.others])
    await ask(readArchive, `pmtiles://${url}`);
  expect(asked.map(({ ofWhom }) => ofWhom)).toEqual(["own", "own", "others", "others"]);
});
