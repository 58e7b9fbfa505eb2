import { describe, expect, inject, it } from "vitest";
import { LANGUAGES } from "@/lib/words/languages";
import { readDrawnRecords } from "../support/drawn-records";
import { textOf } from "../support/served-page";
import { readSpoken } from "../support/spoken-words";

const PAGES = [
  "/",
  "/places",
  "/places/camp-ashraf",
  "/places/tehran",
  "/events",
  "/events/attack-ashraf-2013-09-01",
  "/embed/places/camp-ashraf?type=attack&colour=red",
  "/events/attack-ashraf-2013-09-01/evidence",
  "/documents",
  "/documents/stango-2012",
  "/documents/siege-report",
  "/attestations",
  "/passages",
  "/mentions",
  "/figures",
  "/disagreements",
  "/coverage",
  "/coverage/stango-2012",
  "/about",
  "/about/method",
  "/about/data",
  "/filters",
  "/filters?type=attack&place=tehran&located=0",
  "/events?type=attack&q=zzz",
  "/events?type=attack,siege&t=2011/2012&certain=1&place=camp-ashraf",
  "/places?located=0",
  "/events?located=0&q=missile&dated=1&date-basis=stated&bbox=40,30,50,38",
];
const { placeOf } = readDrawnRecords("data");
const TRANSLATED = [
  { language: "ar", direction: "rtl" },
  { language: "fa", direction: "rtl" },
] as const;

describe.each(TRANSLATED)("The interface in $language", ({ language, direction }) => {
  it.each(PAGES)(
    "says on %s nothing in another language, but words of the record",
    async (path) => {
      const { document, spoken } = await readSpoken(inject("atlasUrl"), language, path);
      expect(document.documentElement.lang).toBe(language);
      expect(document.documentElement.dir).toBe(direction);
      expect(spoken.length).toBeGreaterThan(10);
      expect(spoken.filter((text) => hasForeignWords(text))).toEqual([]);
    },
  );

  it.each(PAGES)("leads from %s to pages in the same language", async (path) => {
    const { document } = await readSpoken(inject("atlasUrl"), language, path);
    const links = [...document.querySelectorAll("a[href]:not([hreflang])")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => /^\/(?!api|.*\.\w+$)/.test(href));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !new RegExp(`^/${language}(?:[/?#]|$)`).test(href))).toEqual([]);
  });

  it("is offered on every page for the same view, and named as another form of the page", async () => {
    const path = "/events?theme=dark&type=attack";
    const { document } = await readSpoken(inject("atlasUrl"), language, path);
    const choices = [...document.querySelectorAll("header a[hreflang]")];
    expect(choices.map((choice) => choice.getAttribute("href"))).toEqual([
      path,
      `/ar${path}`,
      `/fa${path}`,
    ]);
    expect(choices.map((choice) => choice.getAttribute("lang"))).toEqual([...LANGUAGES]);
    const current = choices.filter((choice) => choice.hasAttribute("aria-current"));
    expect(current.map((choice) => choice.getAttribute("lang"))).toEqual([language]);
    const others = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
    expect(others.map((other) => new URL(other.getAttribute("href") ?? "").pathname)).toEqual([
      "/events",
      "/ar/events",
      "/fa/events",
    ]);
  });
});

describe("Names of places on the map", () => {
  const nameIn = (language: string, id: string) => {
    const { names, title } = placeOf(id).properties;
    const own = names.find((name) => name.language === language && name.kind === "preferred");
    return own?.text ?? title;
  };

  it.each(["en", "ar", "fa"])(
    "are those of the record in the page's language: %s",
    async (language) => {
      const prefix = language === "en" ? "" : `/${language}`;
      const { document } = await readSpoken(inject("atlasUrl") + prefix, undefined, "/");
      const drawn = [...document.querySelectorAll("svg a text")].map(textOf);
      expect(drawn).toContain(nameIn(language, "camp-ashraf"));
      expect(drawn).toContain(nameIn(language, "baghdad"));
      const wide = document.querySelector(`nav a[href="${prefix}/places/iraq"]`);
      expect(textOf(wide)).toContain(nameIn(language, "iraq"));
    },
  );
});

describe("On paper", () => {
  it.each(TRANSLATED)("links to passages lead to pages in $language", async ({ language }) => {
    const { document } = await readSpoken(
      inject("atlasUrl"),
      language,
      "/events/attack-ashraf-2013-09-01",
    );
    const printed = [...document.querySelectorAll("[data-passage]")].map((link) =>
      link.getAttribute("data-passage"),
    );
    expect(printed.length).toBeGreaterThan(2);
    for (const address of printed) {
      expect(address).toMatch(new RegExp(`^https?://[^/]+/${language}/documents/.+#`));
    }
  });
});

describe("Dates", () => {
  it.each([
    ["", "1 September 2013", undefined],
    ["/ar", "١ أيلول ٢٠١٣", "٢٥ شوال ١٤٣٤ هـ"],
    ["/fa", "۱ سپتامبر ۲۰۱۳", "۱۰ شهریور ۱۳۹۲"],
  ])(
    "are in the words and digits of the language, a day in its own calendar too: %s",
    async (prefix, day, converted) => {
      const { document } = await readSpoken(
        inject("atlasUrl") + prefix,
        undefined,
        "/events/attack-ashraf-2013-09-01",
      );
      const article = textOf(document.querySelector("main article"));
      expect(article).toContain(day);
      if (converted !== undefined) expect(article).toContain(converted);
    },
  );
});

describe("The address of a language", () => {
  it.each([
    ["/?lang=fa", "/fa"],
    ["/places/camp-ashraf?lang=ar&theme=dark", "/ar/places/camp-ashraf?theme=dark"],
    ["/fa/places?lang=en", "/places"],
    ["/en", "/"],
    ["/en/places?q=mast", "/places?q=mast"],
  ])("that was written otherwise leads to the one that stays: %s", async (old, now) => {
    const answer = await fetch(inject("atlasUrl") + old, { redirect: "manual" });
    expect(answer.status).toBe(308);
    const { pathname, search } = new URL(answer.headers.get("location") ?? "", inject("atlasUrl"));
    expect(pathname + search).toBe(now);
  });

  it("says that it knows no other language", async () => {
    const { spoken } = await readSpoken(inject("atlasUrl"), undefined, "/?lang=xx");
    expect(spoken.join("\n")).toContain("“lang” is not a part of links to this page.");
  });

  it.each(TRANSLATED)(
    "is kept by records that moved or were withdrawn: $language",
    async ({ language }) => {
      const moved = await fetch(`${inject("edgeAtlasUrl")}/${language}/places/soul-buoy`, {
        redirect: "manual",
      });
      expect(moved.status).toBe(308);
      expect(moved.headers.get("location")).toMatch(new RegExp(`/${language}/places/null-island$`));
    },
  );
});

/** Latin letters, but for what is written so in every language. */
function hasForeignWords(text: string): boolean {
  return /[A-Za-z]{2,}/.test(text.replace(WRITTEN_ALIKE, ""));
}

const WRITTEN_ALIKE =
  /\b(?:OGC API|API|GeoJSON|CSV|JSON|EDTF|QGIS|SHA-256|WebGL|UTF-8|GDAL|CC BY 4\.0|DOI|URL|HTML|Unicode|Alt|HTTP|ZIP|datetime)\b/g;
