import type { Columns } from "@/lib/columns/columns";
import { facetsOf } from "@/lib/columns/facets";
import { readParquet } from "@/lib/columns/read-parquet";
import { sceneOf } from "@/lib/columns/scene";
import { timelineOf } from "@/lib/columns/timeline";
import { writeParquet } from "@/lib/columns/write-parquet";
import { loadAtlas } from "@/lib/ingest/load";
import { clusterMarks } from "@/lib/map/cluster-marks";
import { marksOf } from "@/lib/map/marks";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { MOST_BINS } from "@/lib/query/timeline-key";
import { deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import { type Figure, median } from "./bench-figure";

const SIZES = [200, 10_000, 100_000] as const;
const STEPS = 100;
const ZOOM = 5;

/** What the columns' functions take, as a worker runs them, for atlases of 200, 10,000 and 100,000 synthetic events. */
export async function measureColumns(): Promise<Figure[]> {
  const measured: Awaited<ReturnType<typeof measureSize>>[] = [];
  for (const size of SIZES) measured.push(await measureSize(size));
  const row = (name: keyof (typeof measured)[number]) =>
    measured.map((values) => values[name]).join(" · ");
  const what = (name: string) => `columns: ${name}, 200 · 10,000 · 100,000 events`;
  return [
    { what: what("the file"), figure: `${row("kilobytes")} kB`, target: "–" },
    { what: what("reading it"), figure: `${row("read")} ms`, target: "≤ 3 s" },
    { what: what("the first scene"), figure: `${row("scene")} ms`, target: "–" },
    { what: what("narrowing to a kind"), figure: `${row("narrow")} ms`, target: "–" },
    { what: what("facets"), figure: `${row("facets")} ms`, target: "–" },
    { what: what("the timeline"), figure: `${row("timeline")} ms`, target: "–" },
    {
      what: what("a step of choosing days, 95th percentile"),
      figure: `${row("step")} ms, and ${row("marks")} ms for the marks of its scene`,
      target: "≤ 16 ms",
    },
  ];
}

async function measureSize(events: number) {
  const columns = await makeColumns(events);
  const file = writeParquet(columns.all, columns.ids);
  const buffer = file.slice().buffer;
  const reads: number[] = [];
  for (let time = 0; time < 5; time++) {
    const start = performance.now();
    await readParquet(buffer);
    reads.push(performance.now() - start);
  }
  const read = await readParquet(buffer);
  const [type = ""] = read.type.terms;
  const { extent = { first: 0, last: 1 } } = timelineOf(read, EVERYTHING, VIEW);
  const length = extent.last - extent.first;
  const brushed = (step: number): Query => {
    const first = extent.first + Math.round((length * ((step * 37) % STEPS)) / STEPS / 2);
    return { ...EVERYTHING, days: { first, last: first + Math.round(length / 4) } };
  };
  const scenes = Array.from({ length: STEPS }, (_, step) => sceneOf(read, brushed(step)));
  return {
    kilobytes: Math.round(file.byteLength / 1024),
    read: round(median(reads)),
    scene: timeOf(() => sceneOf(read, EVERYTHING)),
    narrow: timeOf(() => sceneOf(read, { ...EVERYTHING, types: [type] })),
    facets: timeOf(() => facetsOf(read, EVERYTHING)),
    timeline: timeOf(() => timelineOf(read, EVERYTHING, VIEW)),
    step: percentile((step) => sceneOf(read, brushed(step))),
    marks: percentile((step) => {
      const scene = scenes[step];
      if (scene) clusterMarks(marksOf(scene), scene, ZOOM);
    }),
  };
}

const VIEW = { bins: MOST_BINS, events: 60 };

async function makeColumns(events: number): Promise<{ all: Columns; ids: string[] }> {
  const atlas = writeSyntheticAtlas(events);
  try {
    const loaded = loadAtlas(atlas.environment.ATLAS_DATA);
    if (loaded.type === "refused") throw new Error("The synthetic atlas does not pass its check.");
    const { data } = loaded;
    return { all: deriveColumns(data, deriveItems(data)), ids: data.events.map(({ id }) => id) };
  } finally {
    atlas.remove();
  }
}

/** Milliseconds, the median of nine runs after the first. */
function timeOf(run: () => unknown): number {
  run();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return round(median(times));
}

function percentile(run: (step: number) => unknown): number {
  const times = Array.from({ length: STEPS }, (_, step) => {
    const start = performance.now();
    run(step);
    return performance.now() - start;
  });
  return round(times.toSorted((one, other) => one - other)[Math.floor(STEPS * 0.95)] ?? 0);
}

function round(milliseconds: number): number {
  return Number(milliseconds.toPrecision(2));
}
