import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { SIGNS } from "@/lib/map/signs";
import { FAMILIES } from "@/lib/records/family";
import { wordsIn } from "@/lib/words/catalogue";
import { LANGUAGES, type Language } from "@/lib/words/languages";
import { measureText } from "./set-text";
import { sheetSvg } from "./sheet-svg";

const SIGNS_SHOWN = Object.keys(SIGNS).length;
const HOSTILE = `<script>alert("1")</script> & \u202e]]> ${"word ".repeat(400)}`;
const NOTHING = {
  places: [],
  moves: [],
  families: [],
  undrawn: 0,
  totals: { events: 0, mapped: 0, concerning: 0, unlocated: 0, undated: 0, possible: 0 },
};

function draw(language: Language, { text, zoom }: { text: string; zoom: number }) {
  const svg = sheetSvg(
    {
      facts: {
        title: text,
        kind: text,
        lines: [text],
        counts: text,
        documents: [text],
        days: text,
        filters: text,
        summary: undefined,
        places: [],
      },
      atlasTitle: text,
      scene: { ...NOTHING, undrawn: 7 },
      landmarks: [],
      camera: { zoom, lng: 44, lat: 60, bearing: 0, pitch: 0 },
      outlinesAt: () => ({ land: "", borders: "" }),
    },
    {
      address: `https://example.org/?q=${"x".repeat(900)}`,
      day: "2026-11-29",
      license: text,
      version: "0123456789ab",
      families: FAMILIES.map((id) => ({ id, label: { en: `Kind ${id}` } })),
    },
    wordsIn(language),
  );
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

/** Where the words of a sheet stand, in pixels of it. */
function boxesOf(document: Document) {
  return [...document.querySelectorAll("text[font-size][y][direction]")].map((line) => {
    const text = line.textContent ?? "";
    const size = Number(line.getAttribute("font-size"));
    const style = line.getAttribute("font-family")?.startsWith("'Source")
      ? "title"
      : line.getAttribute("font-weight") === "400"
        ? "plain"
        : "strong";
    const width = measureText(text, style) * size;
    const [x, y] = [Number(line.getAttribute("x")), Number(line.getAttribute("y"))];
    const isRight =
      (line.getAttribute("direction") === "rtl") === (line.getAttribute("text-anchor") === "start");
    const left = isRight ? x - width : x;
    return { text, left, right: left + width, top: y - 0.8 * size, bottom: y + 0.25 * size };
  });
}

describe.each(LANGUAGES)("A sheet in %s", (language) => {
  it.each(["Camp", HOSTILE])("has all its words on it, none over another: %#", (text) => {
    const document = draw(language, { text, zoom: 8 });
    expect(document.querySelectorAll("script")).toHaveLength(0);
    const boxes = boxesOf(document);
    expect(boxes.length).toBeGreaterThan(SIGNS_SHOWN);
    for (const [index, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(30);
      expect(box.right, box.text).toBeLessThanOrEqual(1570);
      expect(box.top, box.text).toBeGreaterThanOrEqual(30);
      expect(box.bottom, box.text).toBeLessThanOrEqual(1110);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(apart, `${box.text} / ${other.text}`).toBe(true);
      }
    }
  });

  it("explains every sign and every kind of event in full", () => {
    const say = wordsIn(language);
    const document = draw(language, { text: "Camp", zoom: 8 });
    const words = (selector: string) =>
      [...(document.querySelector(selector)?.querySelectorAll("text[direction]") ?? [])]
        .map(({ textContent }) => textContent)
        .join(" ");
    for (const name of Object.keys(SIGNS) as (keyof typeof SIGNS)[]) {
      expect(words(`[data-sign="${name}"]`)).toBe(say(`map.signs.${name}`));
    }
    for (const id of FAMILIES) expect(words(`[data-family="${id}"]`)).toBe(`Kind ${id}`);
  });
});

describe("The scale of a sheet", () => {
  it.each([0, 4, 8, 13])("is true at the middle of the map, at zoom %d", (zoom) => {
    const document = draw("en", { text: "Camp", zoom });
    const bar = document.querySelector('[data-part="scale"]');
    const [, from, to] =
      /^M([\d.]+) .+H([\d.]+)V/.exec(bar?.querySelector("path")?.getAttribute("d") ?? "") ?? [];
    const metres = Number(bar?.getAttribute("data-metres"));
    // A degree of the parallel of 60° is half of one at the equator; the map is never drawn smaller than the world.
    const drawn = Math.max(zoom, Math.log2(1.3));
    const pixelsAMetre = (512 * 2 ** drawn) / (40_075_017 * 0.5);
    expect(Number(to) - Number(from)).toBeCloseTo(metres * pixelsAMetre, 3);
    const kilometres = metres / 1000;
    expect(bar?.querySelector("text")?.textContent).toBe(
      kilometres >= 1 ? `${kilometres.toLocaleString("en")} km` : `${metres} m`,
    );
  });
});
