import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import { cleanFacts, type PageFacts } from "./page-facts";
import { plainText } from "./plain-text";
import { previewSvg } from "./preview-svg";
import { rasterise } from "./rasterise";
import { measureText, type TextStyle } from "./set-text";

const FACTS: PageFacts = {
  title: "Camp",
  kind: "Place",
  lines: ["Known to within 3 km"],
  counts: "2 events",
  documents: ["Report"],
  days: "2011",
  filters: "Filters: Attack",
  summary: undefined,
  places: [],
};

const NOTHING = {
  places: [],
  moves: [],
  families: [],
  undrawn: 0,
  totals: { events: 0, mapped: 0, concerning: 0, unlocated: 0, undated: 0, possible: 0 },
};

function draw(facts: Partial<PageFacts>, language: Language = "en"): string {
  return previewSvg(
    {
      facts: cleanFacts({ ...FACTS, ...facts, title: plainText(facts.title ?? FACTS.title) }),
      atlasTitle: "Atlas",
      scene: NOTHING,
      landmarks: [],
      camera: { zoom: 1, lng: 0, lat: 0, bearing: 0, pitch: 0 },
      outlinesAt: () => ({ land: "", borders: "" }),
    },
    wordsIn(language),
  );
}

/** Lines of text with where they stand, as XML readers understand the picture. */
function linesOf(svg: string) {
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  expect(document.querySelector("parsererror")).toBeNull();
  const lines = [...document.querySelectorAll("svg > text")].map((line) => ({
    text: line.textContent ?? "",
    x: Number(line.getAttribute("x")),
    y: Number(line.getAttribute("y")),
    size: Number(line.getAttribute("font-size")),
    direction: line.getAttribute("direction"),
    anchor: line.getAttribute("text-anchor"),
    style: styleOf(line),
  }));
  return { lines, document };
}

function styleOf(line: Element): TextStyle {
  if (line.getAttribute("font-weight") === "400") return "plain";
  return line.getAttribute("font-family")?.startsWith("'Source") ? "title" : "strong";
}

const textsOf = (svg: string) => linesOf(svg).lines.map(({ text }) => text);

const HOSTILE = [
  `<script>alert("1")</script> & <b>'bold'</b> ]]> &amp;`,
  "\u202egnissim si gnihton\u202c \u2067turned\u2069 \u0000\u0008\ufffe",
  "w".repeat(5000),
  "word ".repeat(2000),
  "حمله به قرارگاه ".repeat(300),
  "قرارگاه".repeat(700),
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍🚀 中文 עברית",
];

describe("The words of a preview image", () => {
  it("stand at the edge where reading begins, each line in its own direction", () => {
    const english = linesOf(draw({ title: "حمله" })).lines;
    expect(english.find(({ text }) => text === "حمله")).toMatchObject({
      x: 44,
      direction: "rtl",
      anchor: "end",
    });
    expect(english.find(({ text }) => text === "2 events")).toMatchObject({
      x: 44,
      direction: "ltr",
      anchor: "start",
    });
    const persian = linesOf(draw({ title: "Camp Ashraf", counts: "۲ رویداد" }, "fa")).lines;
    expect(persian.find(({ text }) => text === "Camp Ashraf")).toMatchObject({
      x: 1156,
      direction: "ltr",
      anchor: "end",
    });
    expect(persian.find(({ text }) => text === "۲ رویداد")).toMatchObject({
      x: 1156,
      direction: "rtl",
      anchor: "start",
    });
  });

  it("are all there where they fit", () => {
    expect(textsOf(draw({}))).toEqual([
      "Atlas",
      "Place",
      "Camp",
      "Known to within 3 km",
      "2 events",
      "Report",
      "2011",
      "Filters: Attack",
    ]);
  });

  it("say whose atlas it is once", () => {
    expect(textsOf(draw({ title: "Atlas" })).filter((text) => text === "Atlas")).toHaveLength(1);
  });

  it.each(HOSTILE)("keep to their column, whatever a title holds: %#", (title) => {
    for (const language of ["en", "fa"] as const) {
      const { lines, document } = linesOf(
        draw({ title, lines: [title], filters: title }, language),
      );
      expect(document.querySelectorAll("script, b")).toHaveLength(0);
      let above = 0;
      for (const { text, y, size, style } of lines) {
        expect(measureText(text, style) * size, text).toBeLessThanOrEqual(432);
        expect(y - 0.7 * size, text).toBeGreaterThanOrEqual(above);
        expect(y, text).toBeLessThan(600);
        expect(text).not.toMatch(/[\u202a-\u202e\ufffe]|\p{Cc}/u);
        above = y;
      }
    }
  });

  it("end in an ellipsis where they are longer", () => {
    const lines = textsOf(draw({ title: "word ".repeat(200) }));
    expect(lines.filter((line) => /^word/.test(line)).at(-1)).toMatch(/word…$/);
  });
});

/** How dark pixels lie where a title stands: how many there are, and from which column to which. */
async function inkOf(title: string) {
  const { default: sharp } = await import("sharp");
  const png = await rasterise(draw({ title, kind: undefined, lines: [] }));
  const box = { left: 20, top: 85, width: 490, height: 90 };
  const { data } = await sharp(png)
    .extract(box)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = [...data].flatMap((value, index) => (value < 128 ? [index % box.width] : []));
  return { count: columns.length, width: Math.max(...columns) - Math.min(...columns) };
}

describe("A preview image", () => {
  const TITLE_SIZE = 50;

  it.each(["Ashraf", "قرارگاه", "معسكر أشرف", "Лагерь"])(
    "is drawn with its own fonts: %s is as wide as its letters there, and no boxes",
    async (title) => {
      const { count, width } = await inkOf(title);
      expect(count).toBeGreaterThan(500);
      const measured = measureText(title, "title") * TITLE_SIZE;
      expect(Math.abs(width - measured)).toBeLessThan(0.06 * measured);
    },
  );

  it("has no ink where it has no words", async () => {
    expect((await inkOf(" ")).count).toBe(0);
  });

  it("joins the letters of Arabic script, which stand closer then than each alone", () => {
    const apart = [..."سند"].reduce((sum, letter) => sum + measureText(letter, "plain"), 0);
    expect(measureText("سند", "plain")).toBeLessThan(apart);
  });
});
