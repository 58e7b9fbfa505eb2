import { indexBrush } from "@/lib/columns/brush-index";
import { type Columns, EARLIEST, LATEST } from "@/lib/columns/columns";
import { findMoves } from "@/lib/columns/derived-columns";
import { facetsOf } from "@/lib/columns/facets";
import { readParquet } from "@/lib/columns/read-parquet";
import { drawnPlacesOf, sceneOf } from "@/lib/columns/scene";
import { timelineOf } from "@/lib/columns/timeline";
import { writeParquet } from "@/lib/columns/write-parquet";
import { loadAtlas } from "@/lib/ingest/load";
import { brushedScene, gatheredPlaces } from "@/lib/map/brushed-scene";
import { drawnMarks } from "@/lib/map/cluster-marks";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { MOST_BINS } from "@/lib/query/timeline-key";
import type { Position } from "@/lib/records/place";
import { deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import { type Figure, median } from "./bench-figure";

const SIZES = [200, 10_000, 100_000] as const;
const STEPS = 100;
const ZOOM = 5;

/** How much larger than the largest atlas that is written is one of a million events. */
const TIMES_A_MILLION = 10;

/** What the columns' functions take, as a worker runs them, for atlases of 200, 10,000 and 100,000 synthetic events. */
export async function measureColumns(): Promise<Figure[]> {
  const measured: SizeTimes[] = [];
  let largest: Columns | undefined;
  for (const size of SIZES) {
    const { columns, times } = await measureSize(size);
    measured.push(times);
    largest = columns;
  }
  const row = (name: keyof SizeTimes) => measured.map((values) => values[name]).join(" · ");
  const what = (name: string) => `columns: ${name}, 200 · 10,000 · 100,000 events`;
  return [
    { what: what("the file"), figure: `${row("kilobytes")} kB`, target: "–" },
    { what: what("reading it"), figure: `${row("read")} ms`, target: "≤ 3 s" },
    { what: what("the scene of all events"), figure: `${row("scene")} ms`, target: "–" },
    { what: what("narrowing to a kind"), figure: `${row("narrow")} ms`, target: "–" },
    { what: what("facets"), figure: `${row("facets")} ms`, target: "–" },
    { what: what("the timeline"), figure: `${row("timeline")} ms`, target: "–" },
    ...brushRows("200 · 10,000 · 100,000", measured),
    ...(largest
      ? brushRows("1,000,000", [measureBrush(repeatColumns(largest, TIMES_A_MILLION))])
      : []),
  ];
}

type BrushTimes = ReturnType<typeof measureBrush>;
type SizeTimes = Awaited<ReturnType<typeof measureSize>>["times"];

function brushRows(events: string, measured: readonly BrushTimes[]): Figure[] {
  const rowOf = (name: string, key: keyof BrushTimes, target: string) => ({
    what: `columns: ${name}, ${events} events`,
    figure: `${measured.map((values) => values[key]).join(" · ")} ms`,
    target,
  });
  return [
    rowOf("choosing days, from the first grab of a handle to ready", "firstGrab", "–"),
    rowOf("from a later one", "grab", "≤ 200 ms"),
    rowOf("a step, 95th percentile", "step", "≤ 16 ms"),
    rowOf("a step of what is certain", "certain", "≤ 16 ms"),
    rowOf("what the page makes of a step, 95th percentile", "draw", "–"),
    rowOf("a step without the index", "plain", "–"),
  ];
}

async function measureSize(events: number) {
  const columns = makeColumns(events);
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
  const times = {
    kilobytes: Math.round(file.byteLength / 1024),
    read: round(median(reads)),
    scene: timeOf(() => sceneOf(read, EVERYTHING)),
    narrow: timeOf(() => sceneOf(read, { ...EVERYTHING, types: [type] })),
    facets: timeOf(() => facetsOf(read, EVERYTHING)),
    timeline: timeOf(() => timelineOf(read, EVERYTHING, VIEW)),
    ...measureBrush(read),
  };
  return { columns: read, times };
}

/** Days chosen step by step, each a quarter of the whole time: marks, counts and arrows. */
function measureBrush(columns: Columns) {
  const { first, last } = columns.extent ?? { first: 0, last: 1 };
  const length = last - first;
  const daysAt = (step: number) => {
    const from = first + Math.round((length * ((step * 37) % STEPS)) / STEPS / 2);
    return { first: from, last: from + Math.round(length / 4) };
  };
  const grab = (query: Query) => {
    // Of which nothing is known from before.
    const fresh = { ...columns };
    return indexBrush(fresh, query, gatheredPlaces(drawnPlacesOf(fresh, query), ZOOM));
  };
  const start = performance.now();
  const brush = grab(EVERYTHING);
  const firstGrab = round(performance.now() - start);
  const counted = Array.from({ length: STEPS }, (_, step) => brush.count(daysAt(step)));
  const certain = grab({ ...EVERYTHING, certain: true });
  return {
    firstGrab,
    grab: timeOf(() => grab(EVERYTHING)),
    step: percentile((step) => brush.count(daysAt(step))),
    draw: percentile((step) => brushedScene(brush.map, counted[step] ?? brush.count(daysAt(0)))),
    certain: percentile((step) => certain.count(daysAt(step))),
    plain: percentile((step) => {
      drawnMarks(sceneOf(columns, { ...EVERYTHING, days: daysAt(step) }), ZOOM);
    }),
  };
}

/** The same events several times over, each time on other days and at places of their own. */
function repeatColumns(columns: Columns, times: number): Columns {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const { count, places, attestations, ties, actors } = columns;
  const repeat = <Values extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
    values: Values,
    shift: (value: number, copy: number) => number = (value) => value,
  ): Values => {
    const Repeated = values.constructor as new (length: number) => Values;
    const repeated = new Repeated(values.length * times);
    for (const copy of copies) {
      for (let index = 0; index < values.length; index++) {
        repeated[copy * values.length + index] = shift(values[index] ?? 0, copy);
      }
    }
    return repeated;
  };
  const recode = <Term>({ terms, codes }: { terms: readonly Term[]; codes: Uint32Array }) => ({
    terms,
    codes: repeat(codes),
  });
  const restart = (starts: Uint32Array) => {
    const items = starts.at(-1) ?? 0;
    const shifted = repeat(starts.subarray(0, -1), (start, copy) => start + copy * items);
    return Uint32Array.from([...shifted, items * times]);
  };
  const later = (day: number, copy: number) =>
    day === EARLIEST || day === LATEST ? day : day + 7 * copy;
  const elsewhere = (place: number, copy: number) =>
    place < 0 ? place : place + copy * places.length;
  const first = repeat(columns.first, later);
  const [from, to] = [repeat(columns.from, elsewhere), repeat(columns.to, elsewhere)];
  const order = Uint32Array.from(first.keys()).sort(
    (one, other) => (first[one] ?? 0) - (first[other] ?? 0),
  );
  const items = attestations.document.codes.length;
  return {
    ...columns,
    count: count * times,
    order,
    moves: findMoves({ from, to }, order),
    first,
    last: repeat(columns.last, later),
    type: recode(columns.type),
    datePrecision: recode(columns.datePrecision),
    dateBasis: recode(columns.dateBasis),
    planned: repeat(columns.planned),
    x1: repeat(columns.x1),
    y1: repeat(columns.y1),
    x2: repeat(columns.x2),
    y2: repeat(columns.y2),
    from,
    to,
    attestations: {
      starts: restart(attestations.starts),
      document: recode(attestations.document),
      section: recode(attestations.section),
    },
    ties: {
      starts: restart(ties.starts),
      event: repeat(ties.event, (event, copy) => event + copy * count),
      sureness: repeat(ties.sureness),
      attestation: repeat(ties.attestation, (attestation, copy) => attestation + copy * items),
    },
    actors: { starts: restart(actors.starts), actor: recode(actors.actor) },
    places: copies.flatMap((copy) =>
      places.map((place) => ({
        ...place,
        id: `${place.id}-${copy}`,
        point: place.point && ([place.point[0] + copy / 3, place.point[1]] as Position),
      })),
    ),
    titleRank: copies.flatMap(() => columns.titleRank),
    eventTitleRank: repeat(columns.eventTitleRank),
    eventPlaceRank: repeat(columns.eventPlaceRank),
    shown: repeat(columns.shown),
  };
}

const VIEW = { bins: MOST_BINS, events: 60 };

function makeColumns(events: number): { all: Columns; ids: string[] } {
  const atlas = writeSyntheticAtlas(events);
  try {
    return columnsIn(atlas.environment.ATLAS_DATA);
  } finally {
    atlas.remove();
  }
}

/** The columns of the records in a folder, and the ids of their events. */
export function columnsIn(folder: string): { all: Columns; ids: string[] } {
  const loaded = loadAtlas(folder);
  if (loaded.type === "refused")
    throw new Error(`The records in ${folder} do not pass their check.`);
  const { data } = loaded;
  return { all: deriveColumns(data, deriveItems(data)), ids: data.events.map(({ id }) => id) };
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
