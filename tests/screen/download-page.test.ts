import { describe, expect, inject, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import { readBundle } from "../support/read-bundle";
import { linksIn, openSite, seenThrough, textOf } from "../support/served-page";

const data = loadEdgeAtlas();
const expected = expectAnswers(data);
const site = openSite(() => inject("edgeAtlasUrl"));

const LANGUAGES = {
  "": {
    digits: "0123456789",
    title: "Download what you see",
    formats: ["CSV", "GeoJSON", "KML", "GeoParquet", "GeoJSON lines", "Linked Places"],
    bundle: "Evidence bundle",
    sheet: "The map as a sheet",
    whole: "The whole atlas: no filter is set.",
    storms: "Storm or Voyage",
    none: "no events",
    link: "Download these events",
  },
  "/ar": {
    digits: "٠١٢٣٤٥٦٧٨٩",
    title: "نزّل ما تراه",
    formats: ["CSV", "GeoJSON", "KML", "GeoParquet", "أسطر GeoJSON", "Linked Places"],
    bundle: "حزمة الأدلة",
    sheet: "الخريطة صفحةً مستقلة",
    whole: "الأطلس كله: لم يُضبط أي عامل تصفية.",
    storms: undefined,
    none: "لا أحداث",
    link: "نزّل هذه الأحداث",
  },
  "/fa": {
    digits: "۰۱۲۳۴۵۶۷۸۹",
    title: "آنچه می‌بینید را بارگیری کنید",
    formats: ["CSV", "GeoJSON", "KML", "GeoParquet", "سطرهای GeoJSON", "Linked Places"],
    bundle: "بستهٔ شواهد",
    sheet: "نقشه به‌صورت یک برگه",
    whole: "کل اطلس: هیچ پالایه‌ای تنظیم نشده است.",
    storms: undefined,
    none: "هیچ رویدادی",
    link: "بارگیری این رویدادها",
  },
} as const;

const NAMES = ["csv", "geojson", "kml", "parquet", "geojsonseq", "lpf"] as const;

/** Views, what they ask for, and the parameters by which programs ask for the same. */
const VIEWS: readonly (readonly [view: string, query: Partial<Query>, parameters: string])[] = [
  ["", {}, ""],
  ["type=storm,voyage", { types: ["storm", "voyage"] }, "type=storm%2Cvoyage"],
  [
    "certain=1&located=0&t=2011&theme=dark",
    { certain: true, located: false, days: parseDayRange("2011") },
    "certainty=certain&datetime=2011-01-01%2F2011-12-31&located=false",
  ],
];

function countsOf(asked: Partial<Query>) {
  const query = { ...EVERYTHING, ...asked };
  return {
    events: expected.listEvents(query, "date").length,
    places: expected.listPlaces(query, "title").length,
    documents: expected.listTellingDocuments(query, "date").length,
    attestations: expected.listAttestations(query, "date").length,
  };
}

describe.each(Object.entries(LANGUAGES))(
  "The page of downloads at %s/download",
  (language, words) => {
    /** The first number in a text, in the digits of the language; one and two have words of their own in Arabic. */
    function numberIn(text: string): number | undefined {
      const digits = [...text].flatMap((character) => {
        const digit = words.digits.indexOf(character);
        return digit < 0 ? [] : [digit];
      });
      return digits.length === 0 ? undefined : Number(digits.join(""));
    }

    it.each(VIEWS)(
      "offers what ?%s shows in every format, with how much it is",
      async (view, asked, parameters) => {
        const { article, title } = await site.read(`${language}/download?${view}`);
        expect(title).toContain(words.title);
        const headings = [...article.querySelectorAll("h2")];
        expect(headings.slice(0, -1).map(textOf)).toEqual([
          words.bundle,
          ...words.formats,
          words.sheet,
        ]);
        const counts = Object.entries(countsOf(asked));
        NAMES.forEach((format, index) => {
          const rows = [...(headings[index + 1]?.parentElement?.querySelectorAll("li") ?? [])];
          const offered = counts.filter(
            ([collection]) => format !== "lpf" || collection === "places",
          );
          expect(rows).toHaveLength(offered.length);
          offered.forEach(([collection, count], position) => {
            const [link] = linksIn(rows[position]);
            if (count === 0) {
              expect(link).toBeUndefined();
              return;
            }
            const number = numberIn(link?.text ?? "");
            if (number === undefined) expect([language, count <= 2]).toEqual(["/ar", true]);
            else expect([collection, number]).toEqual([collection, count]);
            const search = new URLSearchParams(`${parameters}&f=${format}`);
            search.sort();
            expect(link?.href).toBe(`/api/collections/${collection}/export?${search}`);
            const name = rows[position]?.querySelector("a")?.getAttribute("aria-label") ?? "";
            expect(name).toContain(link?.text ?? "?");
            expect(name).toContain(words.formats[index]);
          });
        });
      },
    );

    it.each(VIEWS)(
      "offers what ?%s shows with all it rests on in one zip, and with words where texts are attached",
      async (view, asked, parameters) => {
        const { article } = await site.read(`${language}/download?${view}`);
        const bundle = article.querySelector("h2")?.parentElement;
        const search = new URLSearchParams(`${parameters}&f=zip&lang=${language.slice(1) || "en"}`);
        search.sort();
        const links = linksIn(bundle);
        const count = countsOf(asked).events;
        if (count === 0) {
          expect(links).toEqual([]);
          expect(textOf(bundle)).toContain(words.none);
          return;
        }
        expect(links.map(({ href }) => href)).toEqual([
          `/api/bundle?${search}`,
          `/api/bundle/words?${search}`,
        ]);
        for (const { text } of links) {
          const number = numberIn(text);
          if (number === undefined) expect([language, count <= 2]).toEqual(["/ar", true]);
          else expect(number).toBe(count);
        }
        expect(textOf(bundle)).toContain(
          [...String(data.documents.length)].map((digit) => words.digits[Number(digit)]).join(""),
        );
        const { names } = await readBundle(
          await fetch(new URL(links[0]?.href ?? "", inject("edgeAtlasUrl"))),
        );
        const listed = [...(bundle?.querySelectorAll("li code") ?? [])].map(textOf);
        expect(listed.map((name) => name.replace(/[\u2068\u2069]/g, ""))).toEqual(names);
      },
    );

    it("says in words what is downloaded", async () => {
      const { article } = await site.read(`${language}/download`);
      expect(textOf(article)).toContain(words.whole);
      const narrowed = (await site.read(`${language}/download?type=storm,voyage`)).article;
      expect(textOf(narrowed)).not.toContain(words.whole);
      if (words.storms) {
        expect([...narrowed.querySelectorAll("header li")].map(textOf)).toEqual([words.storms]);
      }
      const none = (await site.read(`${language}/download?q=nothinghasthis`)).article;
      expect(textOf(none)).toContain(words.none);
      expect(linksIn(none).filter(({ href }) => /\/export|\/bundle/.test(href))).toEqual([]);
    });

    it("is reached from the lists with their filters, and from the page about the data", async () => {
      const view = "type=storm,voyage";
      for (const list of ["events", "places", "documents", "attestations"]) {
        const { article } = await site.read(`${language}/${list}?${view}`);
        const hrefs = linksIn(article).map(({ href }) => href);
        expect(hrefs, list).toContain(seenThrough(view, `${language}/download`));
      }
      const { article } = await site.read(`${language}/events`);
      expect(linksIn(article)).toContainEqual({ text: words.link, href: `${language}/download` });
      const about = (await site.read(`${language}/about/data`)).article;
      expect(linksIn(about).map(({ href }) => href)).toContain(`${language}/download`);
    });
  },
);

describe("The page of downloads", () => {
  it("offers no words where no text is attached", async () => {
    const { article } = await openSite(() => inject("bareAtlasUrl")).read("/download?type=attack");
    const bundles = linksIn(article).filter(({ href }) => href.includes("/bundle"));
    expect(bundles.map(({ href }) => href)).toEqual(["/api/bundle?f=zip&lang=en&type=attack"]);
  });
});

describe("A number on the page of downloads", () => {
  it("is that of the records in the file, for the whole of the shipped atlas too", async () => {
    const own = openSite(() => inject("atlasUrl"));
    for (const view of ["", "?type=attack,siege"]) {
      const { article } = await own.read(`/download${view}`);
      const files = linksIn(article).filter(({ href }) => href.includes("f=geojsonseq"));
      expect(files).toHaveLength(4);
      for (const { text, href } of files) {
        const lines = (await (await fetch(new URL(href, inject("atlasUrl")))).text())
          .trimEnd()
          .split("\n");
        expect([href, lines.length]).toEqual([href, Number(text.match(/\d+/)?.[0])]);
      }
    }
  });
});
