import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { type AskedRecords, readDrawnRecords } from "../support/drawn-records";
import { linksIn, openSite, textOf } from "../support/served-page";

const RECORDS = readDrawnRecords("data");
const { read } = openSite(() => inject("atlasUrl"));
const day = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date());

async function readSheet(path: string) {
  const response = await fetch(new URL(path, inject("atlasUrl")));
  const text = await response.text();
  expect([response.status, response.headers.get("content-type")], text).toEqual([
    200,
    "image/svg+xml",
  ]);
  const { document } = new JSDOM(text, { contentType: "image/svg+xml" }).window;
  const marks = [...document.querySelectorAll("g[data-places]")].map((mark) => ({
    places: mark.getAttribute("data-places")?.split(" ") ?? [],
    words: [...mark.querySelectorAll("text")].map(textOf),
  }));
  // Isolates set names apart from the words around them.
  const words = [...document.querySelectorAll("text[direction]")]
    .map(({ textContent }) => (textContent ?? "").replace(/[\u2066-\u2069]/g, ""))
    .join(" ");
  return { marks, words };
}

describe("The map of a page as a sheet", () => {
  const ATTACKS: AskedRecords = { event: ({ type }) => type === "attack" };

  it.each([
    ["/sheet/index.svg", {}, "Ashraf & Liberty 205 events"],
    ["/sheet/index.svg?type=attack", ATTACKS, "Filters: Attack"],
    ["/sheet/places/camp-ashraf.svg?map=10/33.9/44.5&type=attack", ATTACKS, "Camp Ashraf"],
  ])(
    "shows what the record has, and says of what it is and where from: %s",
    async (path, asked, said) => {
      const { marks, words } = await readSheet(path);
      const counting = marks.filter(({ places }) => RECORDS.markOf(places, asked).events > 0);
      expect(counting.length).toBeGreaterThan(0);
      for (const mark of counting) {
        expect(mark.words[0], mark.places.join()).toBe(
          String(RECORDS.markOf(mark.places, asked).events),
        );
      }
      expect(words.replace(/ +/g, " ")).toContain(said);
      const wide = RECORDS.chips(asked).map(({ text }) => text);
      if (wide.length > 0) expect(words).toContain(`Not on the map: ${wide.join(", ")}`);
      else expect(words).not.toContain("Not on the map");
      const page = path.replace("/sheet", "").replace("/index", "/").replace(".svg", "");
      expect(words).toContain(
        `${inject("atlasUrl")}${page}, made on ${day("en-GB")}`.replace("//?", "/?"),
      );
      expect(words).toMatch(/version [\da-f]{12}, CC BY 4\.0/);
    },
  );

  it("speaks the language of its page", async () => {
    const { words } = await readSheet("/sheet/fa/index.svg?type=attack");
    expect(words).toContain("قرارگاه اشرف");
    expect(words).toContain(`${inject("atlasUrl")}/fa?type=attack، ساخته‌شده در`);
  });

  it("comes as PNG too, at twice its size", async () => {
    const response = await fetch(new URL("/sheet/index.png?type=attack", inject("atlasUrl")));
    expect(response.headers.get("content-type")).toBe("image/png");
    const { default: sharp } = await import("sharp");
    const { width, height, format } = await sharp(await response.arrayBuffer()).metadata();
    expect([width, height, format]).toEqual([3200, 2262, "png"]);
  });

  it("is none of what has no page, and leads on from an id that moved", async () => {
    const ask = (path: string) =>
      fetch(new URL(path, inject("edgeAtlasUrl")), { redirect: "manual" });
    expect((await ask("/sheet/places/nowhere.svg")).status).toBe(404);
    const moved = await ask("/sheet/fa/events/first-landing.svg");
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toMatch(/\/sheet\/fa\/events\/landing\.svg$/);
  });

  it("is offered with the files, as the view has it", async () => {
    const { document } = await read("/fa/download?map=10/33.9/44.5&type=attack");
    expect(linksIn(document.querySelector('section[aria-labelledby="sheet"]'))).toEqual([
      { text: "نقشه در قالب SVG", href: "/sheet/fa/index.svg?map=10/33.9/44.5&type=attack" },
      { text: "نقشه در قالب PNG", href: "/sheet/fa/index.png?map=10/33.9/44.5&type=attack" },
    ]);
  });
});
