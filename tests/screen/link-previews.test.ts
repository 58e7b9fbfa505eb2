import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { PAGES } from "@/lib/query/pages";
import type { Tour } from "@/lib/records/tour";
import { documentsOf, readEdgeRecords, unique } from "../support/edge-records";
import { partCounts } from "../support/place-words";
import { openSite, textOf } from "../support/served-page";

const records = readEdgeRecords();
const { events, places, documents, actorOf, passageOf, documentOf, placeOf } = records;
const { read } = openSite(() => inject("edgeAtlasUrl"));
const site = () => inject("edgeAtlasUrl");

const LANGUAGES = ["en", "ar", "fa"] as const;

const { tours: TOURS }: { tours: Tour[] } = JSON.parse(
  readFileSync("tests/fixtures/edge-atlas/tours.json", "utf8"),
);
const digits = { ar: new Intl.NumberFormat("ar-u-nu-arab"), fa: new Intl.NumberFormat("fa") };
const STEP = {
  en: (step: number, steps: number) => `Step ${step} of ${steps}`,
  ar: (step: number, steps: number) =>
    `الخطوة ${digits.ar.format(step)} من ${digits.ar.format(steps)}`,
  fa: (step: number, steps: number) =>
    `گام ${digits.fa.format(step)} از ${digits.fa.format(steps)}`,
};
const STEPS = {
  en: (steps: number) => (steps === 1 ? "1 step" : `${steps} steps`),
  ar: (steps: number) =>
    steps === 1 ? "خطوة واحدة" : steps === 2 ? "خطوتان" : `${digits.ar.format(steps)} خطو`,
  fa: (steps: number) => `${digits.fa.format(steps)} گام`,
};
/** Without what turns the words around it. */
const plain = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
const COUNTED = (count: number, noun: string) =>
  `${count === 0 ? "no" : count} ${noun}${count > 1 ? "s" : ""}`;
const LOCALES = { en: "en_GB", ar: "ar_IQ", fa: "fa_IR" };
const addressIn = (language: string, path: string) =>
  language === "en" ? path : `/${language}${path}`.replace(/\/(?=\?|$)/, "");

/** Pages without a record of their own: heading and title are those of their own tests. */
const LISTS = [...PAGES.filter((path) => path !== "/"), "/filters", "/find"];

async function readHead(language: string, path: string) {
  const { document, title } = await read(addressIn(language, path));
  const meta = (name: string) =>
    document.head
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute("content");
  const canonical = document.head.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return { document, title, meta, canonical };
}

/** The one block of data on a page, read back as those who read it do. */
async function readData(path: string) {
  const { document } = await read(path);
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  expect(blocks, path).toHaveLength(1);
  return JSON.parse(blocks[0]?.textContent ?? "");
}

describe.each(LANGUAGES)("What stands for a page elsewhere, in %s", (language) => {
  const RECORDS = [
    { path: "/", title: "The Edge Atlas" },
    ...places.map(({ id, properties }) => ({ path: `/places/${id}`, title: properties.title })),
    ...events.map(({ id, title }) => ({ path: `/events/${id}`, title })),
    ...documents.map(({ id, title }) => ({ path: `/documents/${id}`, title: title.text })),
  ];

  it("is the title of the record, to the letter", async () => {
    // What a title holds is the same in each language: the other two have a part of them.
    const some = language === "en" ? RECORDS : RECORDS.filter((_, index) => index % 6 === 0);
    for (const { path, title } of some) {
      const { meta } = await readHead(language, path);
      expect(meta("og:title"), path).toBe(title);
      expect(meta("twitter:title"), path).toBe(title);
    }
  });

  it("is the title of a list as its page has it", async () => {
    const sheets = [`/events/landing/evidence`, `/coverage/${documents[0]?.id}`];
    for (const path of [...LISTS, ...sheets]) {
      const { meta, title } = await readHead(language, path);
      expect(`${meta("og:title")} · The Edge Atlas`, path).toBe(title);
    }
  });

  it("is the title of a tour and of its steps, and which of how many they are", async () => {
    for (const { id, title, steps } of TOURS) {
      const whole = await readHead(language, `/tours/${id}`);
      expect(whole.meta("og:title")).toBe(plain(title));
      expect(whole.meta("og:description")).toContain(STEPS[language](steps.length));
      for (const [index, step] of steps.entries()) {
        const { search } = new URL(step.link, site());
        const { meta } = await readHead(language, `/tours/${id}/${index + 1}${search}`);
        expect(meta("og:title")).toBe(plain(step.title));
        expect(meta("og:description")).toContain(plain(title));
        expect(meta("og:description")).toContain(STEP[language](index + 1, steps.length));
      }
    }
  });

  it("is a picture with its size and words, under the page's own address", async () => {
    for (const path of ["/", "/places/null-island", "/events", "/documents/survey-report"]) {
      const { meta } = await readHead(language, path);
      const file = path === "/" ? "/index" : path;
      expect(meta("og:image"), path).toBe(`${site()}/preview${addressIn(language, file)}.png`);
      expect(meta("twitter:image"), path).toBe(meta("og:image"));
      expect(meta("og:image:width")).toBe("1200");
      expect(meta("og:image:height")).toBe("630");
      expect(meta("og:image:alt"), path).toContain(meta("og:title"));
      expect(meta("twitter:card")).toBe("summary_large_image");
      expect(meta("og:site_name")).toBe("The Edge Atlas");
      expect(meta("og:locale")).toBe(LOCALES[language]);
      expect(meta("og:url"), path).toBe(site() + addressIn(language, path));
    }
  });

  it("has one link, without looks and in one order; its languages too", async () => {
    const asked = "/events?theme=dark&type=storm&panel=full&map=3/0/0&as=table&base=offline&t=2011";
    const { canonical, document } = await readHead(language, asked);
    expect(canonical).toBe(site() + addressIn(language, "/events?t=2011&type=storm"));
    const others = [...document.head.querySelectorAll('link[rel="alternate"][hreflang]')];
    expect(others.map((other) => other.getAttribute("href"))).toEqual(
      LANGUAGES.map((one) => site() + addressIn(one, "/events?t=2011&type=storm")),
    );
    const { canonical: plain } = await readHead(language, "/places/null-island?nothing=1&t=never");
    expect(plain).toBe(site() + addressIn(language, "/places/null-island"));
  });

  it("shows in the picture what the link narrows by, and its camera", async () => {
    const { meta } = await readHead(language, "/?theme=dark&type=storm&map=3/10/20");
    expect(meta("og:image")).toBe(
      `${site()}/preview${addressIn(language, "/index")}.png?map=3/10/20&type=storm`,
    );
  });
});

describe("The description of a page", () => {
  it("counts what the view has, and names what narrows it", async () => {
    const storms = events.filter(({ type }) => type === "storm");
    const telling = unique(storms.flatMap(documentsOf));
    const { meta } = await readHead("en", "/events?type=storm");
    expect(meta("og:description")).toContain(
      `${storms.length} events · ${telling.length} document${telling.length === 1 ? "" : "s"}.`,
    );
    expect(meta("og:description")).toContain("Filters: Storm.");
    expect(meta("description")).toBe(meta("og:description"));
  });

  it("says what an event is, and gives no statement without its source", async () => {
    const { meta } = await readHead("en", "/events/landing");
    const landing = events.find(({ id }) => id === "landing");
    const [first] = landing?.attestations ?? [];
    const source = documentOf(first?.document ?? "").shortTitle;
    expect(meta("og:description")).toContain("8 April 2011. Null Island.");
    expect(meta("og:description")).toContain("Reported; told by");
    expect(meta("og:description")).toContain(`${source}: `);
  });

  it("says of each place how many events it is tied to, and how, and who names it", async () => {
    for (const { id } of places) {
      const { happened, concerns, named } = partCounts(records, id);
      const said = [
        `Named in ${COUNTED(named, "document")}`,
        `${COUNTED(concerns, "event")} ${concerns > 1 ? "concern" : "concerns"} this place`,
        `${COUNTED(happened, "event")} ${happened > 1 ? "are" : "is"} said to have happened here`,
      ].map((sentence) => sentence[0]?.toUpperCase() + sentence.slice(1));
      const { meta } = await readHead("en", `/places/${id}`);
      expect(meta("og:description"), id).toContain(`${said.join(". ")}.`);
      // The same words stand in the picture.
      expect(meta("og:image:alt"), id).toContain(said.join(". "));
    }
  });

  it("says of each document how much of it is here, and what it is in our words", async () => {
    for (const document of documents) {
      const { meta } = await readHead("en", `/documents/${document.id}`);
      const { passages, summary } = document;
      const events = records.eventsOf(document.id).length;
      const held = `${passages.length} passage${passages.length === 1 ? "" : "s"}, ${events} event${events === 1 ? "" : "s"}`;
      expect(meta("og:description"), document.id).toMatch(new RegExp(held, "i"));
      expect(meta("og:description"), document.id).toContain(plain(summary).slice(0, 30));
    }
  });

  it("is in the language of the page alone", async () => {
    for (const language of ["ar", "fa"]) {
      const { meta } = await readHead(language, "/");
      expect(meta("og:description")).not.toContain("Invented places and events");
      expect(meta("og:description")).toMatch(/\p{Script=Arabic}/u);
    }
    const { meta } = await readHead("en", "/");
    expect(meta("og:description")).toContain("Invented places and events");
  });
});

describe("A page that is not there", () => {
  it.each(["/places/nothing", "/nothing", "/events/landing/nothing"])(
    "has nothing that stands for it: %s",
    async (path) => {
      const { meta, canonical, document } = await readHead("en", path);
      expect(meta("og:image")).toBeUndefined();
      expect(canonical).toBeUndefined();
      expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
    },
  );
});

describe("A record as linked data", () => {
  it("has the place where the record puts it, as far as that is known, and no other", async () => {
    for (const { id, geometry, properties } of places) {
      const data = await readData(`/places/${id}`);
      expect(data).toMatchObject({ "@type": "Place", name: properties.title });
      expect(data["@id"]).toBe(`${site()}/places/${id}`);
      const names = unique(properties.names.map(({ text }) => text));
      const others = names.filter((name) => name !== properties.title);
      expect(data.alternateName, id).toEqual(others.length > 0 ? others : undefined);
      expect(data.containedInPlace?.["@id"], id).toBe(
        properties.within === null ? undefined : `${site()}/places/${properties.within}`,
      );
      if (!geometry) {
        expect(data.geo, id).toBeUndefined();
        continue;
      }
      const [longitude, latitude] = geometry.coordinates;
      expect(data.geo, id).toEqual({
        "@type": "GeoCircle",
        geoMidpoint: { "@type": "GeoCoordinates", latitude, longitude },
        geoRadius: properties.precision?.radius,
      });
    }
  });

  /** Written out by hand: what ISO 8601 can say of the dates that documents give. */
  const DATES: Record<string, object> = {
    landing: { startDate: "2011-04-08" },
    "tide-taken": {},
    "mast-lost": { startDate: "2011-04" },
    "coal-shortage": {},
    "station-open": { startDate: "2011" },
    "nothing-closed": { endDate: "2011-05-02" },
    "keepers-leave": { endDate: "2010-06-15" },
    "mild-spring": {},
    "station-built": {},
    "harbour-cut": {},
    "far-future": {},
    "leap-day": {},
    "one-of-two": {},
    "some-fifteenth": {},
    "three-years": { startDate: "2011-01-01", endDate: "2013-12-31" },
    rumour: {},
    "lamp-lit": {},
    "buoy-found": {},
  };

  it("has dates as fine as the record has them, and none that no document gives", async () => {
    for (const [id, dates] of Object.entries(DATES)) {
      const { startDate, endDate } = await readData(`/events/${id}`);
      expect({ startDate, endDate }, id).toEqual({
        startDate: undefined,
        endDate: undefined,
        ...dates,
      });
    }
  });

  it("has each claim of an event with its document and its passage", async () => {
    for (const event of events) {
      const data = await readData(`/events/${event.id}`);
      expect(data).toMatchObject({ "@type": "Event", name: event.title });
      expect(data.disambiguatingDescription, event.id).toBe(
        event.status === "absence" ? "claim of absence" : event.status,
      );
      const at = unique(event.places.filter(({ role }) => role === "at").map((tie) => tie.place));
      const located = (data.location ?? []).map((place: { name: string }) => place.name);
      expect(located.toSorted(), event.id).toEqual(
        at.map((id) => placeOf(id).properties.title).toSorted(),
      );
      expect(data.subjectOf, event.id).toHaveLength(event.attestations.length);
      for (const attestation of event.attestations) {
        const { document, passage, statement, speaker, mode, voice } = attestation;
        expect(data.subjectOf, event.id).toContainEqual({
          "@type": "Claim",
          "@id": `${site()}/events/${event.id}#${attestation.id}`,
          text: statement,
          about: { "@id": `${site()}/events/${event.id}` },
          keywords: [mode, voice],
          ...(speaker !== null && { author: actorOf(speaker).title }),
          appearance: {
            "@type": "CreativeWork",
            "@id": `${site()}/documents/${document}`,
            name: documentOf(document).title.text,
          },
          isBasedOn: `${site()}/documents/${document}#${passageOf(document, passage).id}`,
        });
      }
    }
  });

  it("says of a document only what is read in it", async () => {
    expect(await readData("/documents/survey-report")).toMatchObject({
      "@type": "CreativeWork",
      name: "Report of the Second Voyage",
      author: "Zoë Ångström",
      publisher: "Office of Charts",
      datePublished: "2013-09",
    });
    const notice = await readData("/documents/arabic-notice");
    expect(notice).toMatchObject({ author: "مكتب الخرائط", datePublished: "2011-05-02" });
    expect(notice.publisher).toBeUndefined();
    const log = await readData("/documents/emoji-log");
    expect([log.author, log.publisher, log.datePublished]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const { id, language, source, summary } of documents) {
      const { inLanguage, encoding, subjectOf } = await readData(`/documents/${id}`);
      expect(subjectOf, id).toMatchObject({ inLanguage: "en", abstract: summary });
      expect(inLanguage, id).toBe(language);
      expect(encoding).toMatchObject({ name: source.file, sha256: source.sha256 });
    }
  });

  it("is not ended by what a title holds", async () => {
    const { document } = await read("/events/markup-script");
    expect((await readData("/events/markup-script")).name).toBe("<script>alert(1)</script>");
    expect([...document.querySelectorAll("script")].map(textOf)).not.toContain("alert(1)");
    expect((await readData("/events/markup-entity")).name).toContain("</title><img src=x");
  });
});
