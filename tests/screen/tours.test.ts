import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import type { Document as AtlasDocument } from "@/lib/records/document";
import type { Tour } from "@/lib/records/tour";
import { linkOf, linksIn, openSite, partsOf, seenThrough, textOf } from "../support/served-page";

const ATLASES = [
  { atlas: "atlasUrl", folder: "data" },
  { atlas: "edgeAtlasUrl", folder: "tests/fixtures/edge-atlas" },
] as const;

/** What a link says of a view, besides what belongs to the page that it leads to. */
const VIEW_KEYS = [
  ..."map type place about doc section actor q bbox t certain".split(" "),
  ..."date-precision date-basis located dated span panel base theme".split(" "),
];
const LISTS_OF_IDS = ["type", "place", "about", "doc", "section", "actor"];

type Sentence = Tour["steps"][number]["sentences"][number];

/** The query of a step's address, as its link has it: keys and ids in their order. */
function searchOf(link: string): string {
  const written = new URL(link, "http://atlas").searchParams;
  const pairs = [...written].filter(([key]) => VIEW_KEYS.includes(key));
  return pairs
    .map(([key, value]) => [
      key,
      LISTS_OF_IDS.includes(key) ? value.split(",").sort().join(",") : value,
    ])
    .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1))
    .map((pair) => pair.join("="))
    .join("&");
}

const addressOf = ({ id, steps }: Tour, index: number) =>
  `/tours/${id}/${index + 1}?${searchOf(steps[index]?.link ?? "")}`;

describe.each(ATLASES)("The tours of $folder", ({ atlas, folder }) => {
  const { read } = openSite(() => inject(atlas));
  const { tours }: { tours: Tour[] } = JSON.parse(readFileSync(`${folder}/tours.json`, "utf8"));
  const documents = readdirSync(`${folder}/documents`).map(
    (file): AtlasDocument => JSON.parse(readFileSync(`${folder}/documents/${file}`, "utf8")),
  );
  const steps = tours.flatMap((tour) => tour.steps.map((step, index) => ({ tour, step, index })));

  /** The short name of what a passage is of. */
  function sourceOf({ document: id, passage }: Sentence["passages"][number]): string {
    const document = documents.find((candidate) => candidate.id === id);
    const section = document?.passages.find((candidate) => candidate.id === passage)?.section;
    const layer = document?.sections.find((candidate) => candidate.id === section)?.layer ?? "";
    return document?.layerNames?.[layer] ?? document?.shortTitle ?? "";
  }

  function expectedSentence({ text, passages }: Sentence) {
    const sources = [...new Set(passages.map(sourceOf))].map((source) => {
      const own = passages.filter((passage) => sourceOf(passage) === source);
      const numbers = own.map(({ passage }) => passage.replace(/^p0*/, ""));
      return {
        text: `${source}, ${own.length === 1 ? "passage" : "passages"} ${numbers.join(" ")}`,
        links: own.map(({ document, passage }, index) => ({
          text: numbers[index],
          href: `/documents/${document}#${passage}`,
        })),
      };
    });
    return { text, sources };
  }

  /** What a part of a page says: its sentences, each with who says it. */
  function sentencesIn(element: Element | null | undefined) {
    return [...(element?.querySelectorAll('ul[aria-label="Who says it"]') ?? [])].map((list) => ({
      text: textOf(list.previousElementSibling),
      sources: [...list.children].map((item) => ({ text: textOf(item), links: linksIn(item) })),
    }));
  }

  it.each(tours.map((tour) => [tour.id, tour] as const))(
    "are whole on one page, each sentence with its passages: %s",
    async (id, tour) => {
      const { status, title, article } = await read(`/tours/${id}`);
      expect(status).toBe(200);
      expect(title).toContain(tour.title);
      expect(textOf(article.querySelector("h1"))).toBe(tour.title);
      expect(textOf(article.querySelector("header"))).toContain(tour.summary);
      expect(linksIn(article.querySelector("header"))).toEqual([
        { text: "Begin the tour on the map", href: addressOf(tour, 0) },
      ]);
      const sections = [...article.querySelectorAll("section")];
      expect(sections.map((section) => section.id)).toEqual(
        tour.steps.map((_, index) => `step-${index + 1}`),
      );
      expect(
        sections.map((section) => ({
          heading: textOf(section.querySelector("h2")),
          links: linksIn(section.querySelector("h2")),
          sentences: sentencesIn(section),
        })),
      ).toEqual(
        tour.steps.map((step, index) => ({
          heading: `${index + 1}. ${step.title}`,
          links: [{ text: step.title, href: addressOf(tour, index) }],
          sentences: step.sentences.map(expectedSentence),
        })),
      );
    },
  );

  it.each(steps.map((found) => [`${found.tour.id}/${found.index + 1}`, found] as const))(
    "have a page for each step, with its sentences and the ways to the others: %s",
    async (_, { tour, step, index }) => {
      const { status, title, article, document } = await read(addressOf(tour, index));
      expect(status).toBe(200);
      expect(title).toContain(`${step.title} · step ${index + 1} of “${tour.title}”`);
      expect(textOf(article.querySelector("h1"))).toBe(step.title);
      const whole = { text: "Tour", href: `/tours/${tour.id}` };
      const [kind] = article.querySelectorAll("header p");
      expect(textOf(kind)).toBe(`Tour · step ${index + 1} of ${tour.steps.length}`);
      expect(linksIn(kind)).toEqual([whole]);
      expect(sentencesIn(article)).toEqual(step.sentences.map(expectedSentence));
      const [before, after] = [tour.steps[index - 1], tour.steps[index + 1]];
      expect(linksIn(article.querySelector('nav[aria-label="Steps of the tour"]'))).toEqual([
        ...(before
          ? [{ text: `‹ Before: ${before.title}`, href: addressOf(tour, index - 1) }]
          : []),
        ...(after ? [{ text: `Next: ${after.title} ›`, href: addressOf(tour, index + 1) }] : []),
      ]);
      const ways = linksIn(article).filter(({ text }) => /view|whole/.test(text));
      const [leave, restore, all] = ways;
      expect([restore?.href, all?.href]).toEqual([addressOf(tour, index), whole.href]);
      expect(sameLink(leave?.href, step.link)).toBe(true);
      expect(isToldOfLink(document)).toBe(false);
    },
  );

  it("open their links as they are, with nothing that cannot be used", async () => {
    for (const { step } of steps) {
      const { status, document } = await read(step.link.replace(/#.*/, ""));
      expect([step.link, status]).toEqual([step.link, 200]);
      expect(isToldOfLink(document)).toBe(false);
    }
  });

  it.each(["", "/embed", "/embed/map"])(
    "show a step in its own view where the address says nothing of one, under “%s” too",
    async (embed) => {
      for (const { tour, index } of steps) {
        const short = `${inject(atlas)}/fa${embed}/tours/${tour.id}/${index + 1}`;
        const { status, headers } = await fetch(short, { redirect: "manual" });
        const to = new URL(headers.get("location") ?? "", short);
        expect([status, decodeURIComponent(to.pathname + to.search)]).toEqual([
          307,
          `/fa${embed}${addressOf(tour, index)}`,
        ]);
      }
    },
  );

  it("are offered first, before the lists, and on the page about the atlas", async () => {
    const expected = tours.map(({ id, title, summary, steps: own }) => ({
      text: `A tour: ${title}, ${own.length === 1 ? "1 step" : `${own.length} steps`}.`,
      summary,
      link: { text: title, href: `/tours/${id}` },
    }));
    for (const path of ["/", "/about"]) {
      const { article } = await read(path);
      const offers = [...article.querySelectorAll("li")].filter((item) =>
        textOf(item).startsWith("A tour: "),
      );
      expect(
        offers.map((item) => ({
          text: partsOf(item)[0],
          summary: partsOf(item)[1],
          link: linkOf(item.querySelector("a")),
        })),
      ).toEqual(expected);
      const [first] = offers;
      const heading = path === "/" ? article.querySelector("h2") : null;
      if (first && heading) {
        const FOLLOWS = 4;
        expect(first.compareDocumentPosition(heading) & FOLLOWS).toBe(FOLLOWS);
      }
    }
  });

  it("mark the words of the record in pages of other languages", async () => {
    for (const { tour, step, index } of steps.slice(0, 2)) {
      for (const language of ["ar", "fa"]) {
        const { article } = await read(`/${language}${addressOf(tour, index)}`);
        const [sentence] = step.sentences;
        const told = [...article.querySelectorAll("p[lang]")].map((part) => [
          part.getAttribute("lang"),
          part.getAttribute("dir"),
          textOf(part),
        ]);
        expect(told[0]).toEqual(["en", "auto", sentence?.text]);
        expect(article.querySelector("h1")?.getAttribute("lang")).toBe("en");
        const passages = linksIn(article).filter(({ href }) => href.includes("#"));
        for (const { href } of passages) expect(href).toMatch(`/${language}/documents/`);
      }
    }
  });
});

/** Whether the page tells its reader that its link could not be used whole; scripts carry the words along. */
function isToldOfLink(document: Document): boolean {
  const spoken = [...document.querySelectorAll("body :not(script)")];
  return spoken.some(
    (element) =>
      element.children.length === 0 &&
      element.textContent.includes("Part of this link could not be used"),
  );
}

/** Whether two addresses say the same, in whatever order. */
function sameLink(one = "", other = ""): boolean {
  return seenThrough("", one) === seenThrough("", other) || searchOf(one) === searchOf(other);
}

describe("Of a step of a tour", () => {
  const { read } = openSite(() => inject("edgeAtlasUrl"));
  const STEP = "/tours/all-round/1?map=6/0.5/0.25&t=2011-04&type=storm";

  it("no link but those of the map takes the filters along, which are the tour's; how pages look goes on", async () => {
    const { article, document } = await read(`${STEP}&base=offline&span=2011/2012&theme=dark`);
    const head = linksIn(document.querySelector("header"));
    for (const { href } of [...linksIn(article), ...head]) {
      // The search box looks through the whole atlas; the languages are the same step again.
      if (/^#|^\/find|\/tours\/all-round\/|^\/events\/squall/.test(href)) continue;
      const own = new URL(href, "http://atlas").searchParams;
      expect([href, own.get("type"), own.get("t")]).toEqual([href, null, null]);
      expect([href, own.get("theme"), own.get("base")]).toEqual([href, "dark", "offline"]);
    }
    const next = linksIn(article).find(({ text }) => text.startsWith("Next:"));
    expect(next?.href).toBe(
      "/tours/all-round/2?actor=crew&base=offline&map=4.2/-17/179.9/30/20&theme=dark",
    );
  });

  it.each(["/tours/nowhere", "/tours/all-round/6", "/tours/all-round/0", "/tours/nowhere/1"])(
    "there is nothing at %s",
    async (path) => {
      const { status, article } = await read(path);
      expect(status).toBe(404);
      expect(textOf(article.querySelector("h1"))).toBe("There is nothing at this address");
    },
  );
});
