import { describe, expect, it } from "vitest";
import type { Position } from "@/lib/records/place";
import type { Move, PlaceMark } from "@/lib/store/answers";
import { EARTH_METRES } from "./camera-fit";
import { featureStates } from "./feature-states";
import { type Mark, markRadius } from "./marks";
import { type PaintedOverlay, type PaintedView, paintOverlay } from "./paint-overlay";
import { PALETTE } from "./palette";
import { ARROWS, LIT, OPACITY, RING, SIGNS } from "./signs";

type Stroke = {
  path: string;
  colour: string;
  width: number;
  dash: readonly number[];
  alpha: number;
};
type Fill = { path: string; colour: string; alpha: number };
type Text = { text: string; at: string; colour: string; font: string; alpha: number };

/** A pen that notes what was painted, where in pixels, and how. */
function createPen() {
  const strokes: Stroke[] = [];
  const fills: Fill[] = [];
  const texts: Text[] = [];
  let path = "";
  let dash: number[] = [];
  let [dx, dy] = [0, 0];
  const at = (x: number, y: number) => `${Math.round(x + dx)},${Math.round(y + dy)}`;
  const pen = {
    globalAlpha: 1,
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    font: "",
    beginPath: () => {
      path = "";
    },
    arc: (x: number, y: number, radius: number, from: number, to: number) => {
      const turn = (angle: number) => Math.round((angle / 2 / Math.PI + 0.25) * 24);
      path += `circle ${at(x, y)} r ${radius} ${turn(from)}-${turn(to)}`;
    },
    moveTo: (x: number, y: number) => {
      path += `from ${at(x, y)}`;
    },
    lineTo: (x: number, y: number) => {
      path += ` to ${at(x, y)}`;
    },
    quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => {
      path += ` by ${at(cx, cy)} to ${at(x, y)}`;
    },
    translate: (x: number, y: number) => {
      dx += x;
      dy += y;
    },
    setLineDash: (lengths: number[]) => {
      dash = lengths;
    },
    stroke: () =>
      strokes.push({
        path,
        colour: pen.strokeStyle,
        width: pen.lineWidth,
        dash,
        alpha: pen.globalAlpha,
      }),
    fill: () => fills.push({ path, colour: pen.fillStyle, alpha: pen.globalAlpha }),
    fillText: (text: string, x: number, y: number) =>
      texts.push({
        text,
        at: at(x, y),
        colour: pen.fillStyle,
        font: pen.font,
        alpha: pen.globalAlpha,
      }),
  };
  return { pen, strokes, fills, texts };
}

const COLOURS = PALETTE.light.interface;

const place = (id: string, point: Position, more: Partial<PlaceMark> = {}) =>
  ({
    id,
    title: id,
    titles: {},
    point,
    radius: 5_000,
    standsFor: null,
    events: 1,
    concerning: 0,
    ...more,
  }) as PlaceMark;

const markAt = (of: PlaceMark, more: Partial<Mark> = {}): Mark => ({
  id: of.id,
  places: [of],
  position: of.point ?? [0, 0],
  kind: "said",
  events: 25,
  families: { force: 25, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 0 },
  concerns: 0,
  ...more,
});

const move = (more: Partial<Move> = {}): Move => ({
  from: "a",
  to: "b",
  line: [
    [0, 0],
    [2, 0],
  ],
  planned: false,
  events: [1],
  ...more,
});

/** A hundred pixels to a degree, north up, the origin in the middle of a thousand. */
const VIEW: PaintedView = {
  project: ([lng, lat]) => ({ x: 500 + lng * 100, y: 500 - lat * 100 }),
  zoom: Math.log2((360 * 100) / 512),
  size: { width: 1000, height: 1000 },
  turns: [0],
};

function paint({
  places = [],
  moves = [],
  marks = [],
  lit = [],
  selected = [],
  view = {},
  ...more
}: {
  places?: PlaceMark[];
  moves?: Move[];
  marks?: Mark[];
  lit?: string[];
  selected?: string[];
  view?: Partial<PaintedView>;
} & Partial<Pick<PaintedOverlay, "outlined" | "language" | "theme">>) {
  const { pen, ...painted } = createPen();
  const scene = { places, moves };
  const overlay: PaintedOverlay = {
    scene,
    marks,
    outlined: new Set(),
    states: featureStates(scene, marks, { lit, selected }),
    theme: "light",
    language: "en",
    ...more,
  };
  paintOverlay(pen as unknown as CanvasRenderingContext2D, overlay, { ...VIEW, ...view });
  return painted;
}

const AT = { a: place("a", [0, 0]), b: place("b", [2, 1]) };
const whole = (at: string, radius: number) => `circle ${at} r ${radius} 6-30`;

describe("A mark that is painted", () => {
  it("is a disc as large as its count asks, which stands in it", () => {
    const { fills, texts } = paint({ marks: [markAt(AT.b, { events: 1234 })] });
    expect(fills).toContainEqual({
      path: whole("700,400", markRadius(1234)),
      colour: COLOURS.accent,
      alpha: 1,
    });
    expect(texts).toMatchObject([{ text: "1234", at: "700,400", colour: COLOURS.paper }]);
    expect(texts[0]?.font).toContain("14px");
  });

  it.each([
    ["ar", "١٬٢٣٤"],
    ["fa", "۱٬۲۳۴"],
  ] as const)("counts in the digits of its language: %s", (language, text) => {
    expect(paint({ marks: [markAt(AT.a, { events: 1234 })], language }).texts).toMatchObject([
      { text },
    ]);
  });

  it("has the ring of its kinds at its edge, each part as long as its share", () => {
    const families = { force: 6, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 18 };
    const { strokes } = paint({ marks: [markAt(AT.a, { events: 24, families })] });
    const at = markRadius(24) + SIGNS.mark.width + RING.kinds / 2;
    expect(strokes.filter(({ width }) => width === RING.kinds)).toMatchObject([
      { path: `circle 500,500 r ${at} 0-6`, colour: COLOURS.force },
      { path: `circle 500,500 r ${at} 6-24`, colour: COLOURS.word },
    ]);
  });

  it("has a ring of its own for what concerns its place besides", () => {
    const rings = (concerns: number) =>
      paint({ marks: [markAt(AT.a, { concerns })] }).strokes.filter(
        ({ width }) => width === RING.concerns,
      );
    expect(rings(0)).toEqual([]);
    expect(rings(3)).toMatchObject([{ colour: COLOURS.accent }]);
  });

  it("is hollow where events only concern its place, and broken where the place is not sure", () => {
    const concerns = paint({ marks: [markAt(AT.a, { kind: "concerns" })] });
    expect(concerns.fills[0]?.colour).toBe(COLOURS.paper);
    expect(concerns.texts[0]?.colour).toBe(COLOURS.accent);
    expect(concerns.strokes).toMatchObject([
      { colour: COLOURS.accent, width: SIGNS.concerns.width, dash: [] },
    ]);
    const ambiguous = paint({ marks: [markAt(AT.a, { kind: "ambiguous" })] });
    expect(ambiguous.fills[0]?.colour).toBe(COLOURS.paper);
    const broken = SIGNS.ambiguous.dash.map((length) => length * SIGNS.ambiguous.width);
    expect(ambiguous.strokes.at(-1)).toMatchObject({ colour: COLOURS.accent, dash: broken });
  });

  it("steps back behind one that is selected, which has a line of ink", () => {
    const { fills, strokes, texts } = paint({
      places: [AT.a, AT.b],
      marks: [markAt(AT.a), markAt(AT.b)],
      selected: ["b"],
    });
    const disc = (at: string) => fills.find(({ path }) => path === whole(at, markRadius(25)));
    expect(disc("500,500")?.alpha).toBe(OPACITY.faded);
    expect(disc("700,400")?.alpha).toBe(1);
    expect(texts.map(({ alpha }) => alpha)).toEqual([OPACITY.faded, 1]);
    expect(strokes.filter(({ colour }) => colour === COLOURS.ink)).toMatchObject([
      { width: LIT.mark },
    ]);
  });

  it("lies above one with fewer events", () => {
    const [few, many] = [markAt(AT.a, { events: 2 }), markAt(AT.b, { events: 90 })];
    expect(paint({ marks: [many, few] }).texts.map(({ text }) => text)).toEqual(["2", "90"]);
  });

  it("is left out where it is out of sight, and painted on every turn of the world in view", () => {
    expect(paint({ marks: [markAt(place("far", [20, 0]))] }).texts).toEqual([]);
    const narrow = { project: ([lng]: Position) => ({ x: 500 + lng, y: 500 }), turns: [-1, 0, 1] };
    expect(paint({ marks: [markAt(AT.a)], view: narrow }).texts.map(({ at }) => at)).toEqual([
      "140,500",
      "500,500",
      "860,500",
    ]);
  });
});

describe("The area of a place that is painted", () => {
  const circleOf = (painted: ReturnType<typeof paint>) =>
    painted.strokes.filter(({ width }) => width === SIGNS.area.width || width === LIT.area);

  it("reaches as far as its radius says, with a broken line", () => {
    const [circle] = circleOf(
      paint({ places: [place("a", [0, 0], { radius: EARTH_METRES / 3600 })] }),
    );
    const radius = Number(/ r ([\d.]+)/.exec(circle?.path ?? "")?.[1]);
    // A tenth of a degree at the equator.
    expect(radius).toBeCloseTo(10, 5);
    expect(circle?.dash).toEqual(SIGNS.area.dash.map((length) => length * SIGNS.area.width));
    expect(circle?.alpha).toBe(OPACITY.areaLine.plain);
  });

  it("is wider on the map further from the equator", () => {
    const [circle] = circleOf(
      paint({
        places: [place("a", [0, 60], { radius: EARTH_METRES / 3600 })],
        view: { project: () => ({ x: 1, y: 1 }) },
      }),
    );
    expect(Number(/ r ([\d.]+)/.exec(circle?.path ?? "")?.[1])).toBeCloseTo(20, 5);
  });

  it("is not painted of what has an outline, nor of a country that is not lit", () => {
    const country = place("c", [0, 0], { radius: 300_000 });
    expect(circleOf(paint({ places: [AT.a], outlined: new Set(["a"]) }))).toEqual([]);
    expect(circleOf(paint({ places: [country] }))).toEqual([]);
    expect(circleOf(paint({ places: [country], lit: ["c"] }))).toMatchObject([
      { width: LIT.area, alpha: OPACITY.wideArea.line },
    ]);
  });
});

describe("A move that is painted", () => {
  const linesOf = (painted: ReturnType<typeof paint>) =>
    painted.strokes.filter(({ colour }) => colour === COLOURS.movement);
  /** Where each begins, its tip, and goes from there. */
  const arrowsOf = (painted: ReturnType<typeof paint>) =>
    painted.fills
      .filter(({ colour }) => colour === COLOURS.movement)
      .flatMap(({ path }) => path.match(/from \S+ to \S+ to [\d,-]+/g) ?? []);

  it("goes from its place to the other, in a curve to its left", () => {
    const [line] = linesOf(paint({ moves: [move()] }));
    expect(line?.path).toBe("from 500,500 by 600,468 to 700,500");
    expect(line).toMatchObject({ width: SIGNS.move.width, dash: [], alpha: OPACITY.move.plain });
  });

  it("is dotted where it was only planned, and as wide as it has events", () => {
    const events = Array.from({ length: 10 }, (_, event) => event);
    const [line] = linesOf(paint({ moves: [move({ planned: true, events })] }));
    expect(line?.width).toBe(4);
    expect(line?.dash).toEqual(SIGNS.movePlanned.dash.map((length) => length * 4));
  });

  it("has arrows along it, one at least, each pointing the way it goes", () => {
    const far = move({
      line: [
        [-4, 0],
        [4, 0],
      ],
    });
    expect(arrowsOf(paint({ moves: [move()] }))).toHaveLength(2);
    expect(arrowsOf(paint({ moves: [far] })).length).toBeGreaterThan(6);
    const near = move({
      line: [
        [0, 0],
        [0.2, 0],
      ],
    });
    const [arrow, ...others] = arrowsOf(paint({ moves: [near] }));
    expect(others).toEqual([]);
    const [tip = 0, ...backs] = [...(arrow ?? "").matchAll(/(\d+),/g)].map(([, x]) => Number(x));
    expect(backs).toHaveLength(2);
    for (const back of backs) expect(back).toBeLessThan(tip);
  });

  it("has none out of sight", () => {
    const beyond = move({
      line: [
        [0, 0],
        [40, 0],
      ],
    });
    const tips = arrowsOf(paint({ moves: [beyond] })).map((path) => Number(/\d+/.exec(path)?.[0]));
    expect(tips.length).toBeGreaterThan(3);
    for (const tip of tips) expect(tip).toBeLessThan(1000 + 2 * ARROWS.size * 9);
  });

  it("is none from or to a country", () => {
    const country = place("b", [2, 0], { radius: 300_000 });
    expect(linesOf(paint({ places: [AT.a, country], moves: [move()] }))).toEqual([]);
  });
});

describe("A place that is only named", () => {
  it("is a dot", () => {
    const named = place("n", [1, 1], { events: 0, radius: null });
    expect(paint({ places: [named] }).fills).toEqual([
      { path: whole("600,400", 3.5), colour: COLOURS.paper, alpha: 1 },
    ]);
  });
});
