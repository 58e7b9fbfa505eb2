import { describe, expect, it } from "vitest";
import { FOUND_KINDS, type FoundKind } from "@/lib/query/found-kinds";
import { EVERYTHING } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { Findings } from "@/lib/store/find-answers";
import type { Subject } from "./contract-subject";
import { areWordsIn } from "./expected-words";

/** As many of each kind as there are in the fixture. */
const ALL = limitsOf(500);

export function describeFind({ data, store, withStore }: Subject) {
  const find = (text: string, limits = ALL) => store().findAtOnce(text, limits);
  const idsOf = (found: Findings): Record<FoundKind, string[]> => ({
    places: found.places.items.map(({ id }) => id),
    actors: found.actors.items.map(({ id }) => id),
    events: found.events.items.map(({ id }) => id),
    documents: found.documents.items.map(({ id }) => id),
    figures: found.figures.items.map(({ attestation }) => attestation),
    passages: found.passages.items.map(({ document, id }) => `${document}#${id}`),
  });

  describe("finding at once", () => {
    it.each([
      "dateline",
      "tangier",
      "angstrom",
      "équinoxe",
      "squal",
      "mast breaks",
      "باغ شيراز",
      "القَافِلـة",
      "نقشه‌ها",
      "people",
      "boats",
      "null island",
      "soul buoy",
      "<script>",
      "a",
    ])("finds every record that has “%s”, and no other", async (asked) => {
      const found = await find(asked);
      const expected = expectedOf(data, asked);
      for (const kind of FOUND_KINDS) {
        const ids = idsOf(found)[kind].filter((_, index) => !found[kind].items[index]?.isSimilar);
        expect([kind, ids.toSorted()]).toEqual([kind, expected[kind].toSorted()]);
        expect([kind, found[kind].matched]).toEqual([kind, expected[kind].length]);
      }
    });

    it.each(["dateline", "mast", "tangier", "speech", "angstrom"])(
      "finds the events that a list of “%s” has",
      async (words) => {
        const { events } = await find(words, limitsOf(0));
        const query = { ...EVERYTHING, words };
        const request = { limit: 1, sort: "title" } as const;
        expect(events.matched).toBe((await store().listEvents(query, request)).matched);
      },
    );

    it("has names before what else is said, and whole words before beginnings", async () => {
      const { events } = idsOf(await find("speech"));
      expect(events.slice(0, 2).toSorted()).toEqual(["about-null", "at-and-about"]);
      expect(
        idsOf(await find("equinoxe"))
          .events.slice(0, 2)
          .toSorted(),
      ).toEqual(["equinox-lower", "equinox-upper"]);
      const titled = idsOf(await find("fog")).events;
      expect(titled.slice(0, 3).toSorted()).toEqual(["fog-one", "fog-two", "mast-lost"]);
    });

    it("finds a place by any of its names and says by which", async () => {
      const nameOf = async (asked: string) => {
        const [place] = (await find(asked)).places.items;
        return [place?.id, place?.name];
      };
      expect(await nameOf("null island")).toEqual(["null-island", null]);
      expect(await nameOf("soul buoy")).toEqual(["null-island", "Soul Buoy"]);
      expect(await nameOf("جزيرة الصفر")).toEqual(["null-island", "جزيرة الصفر"]);
      expect(await nameOf("TANGIER")).toEqual(["tanja", "Tangier"]);
    });

    it("says which words an event is found by where its title has them not", async () => {
      const [caravan] = (await find("caravan tangier")).events.items;
      expect(caravan).toMatchObject({ id: "caravan", excerpt: "The caravan left Tangier." });
      const [squall] = (await find("squall mast")).events.items;
      expect(squall).toMatchObject({ id: "squall", excerpt: null });
      const landing = (await find("angstrom")).events.items.find(({ id }) => id === "landing");
      expect(landing?.excerpt).toBe("Zoë Ångström");
    });

    it.each<[string, Partial<Record<FoundKind, string>>]>([
      ["Tanger", { places: "tanja" }],
      ["Laila", { actors: "layla" }],
      ["Leyla", { actors: "layla" }],
      ["Angstrem", { actors: "zoe-angstrom" }],
      ["Chiraz", { places: "bagh-e-shiraz" }],
      ["Schiraz", { places: "bagh-e-shiraz" }],
      ["گرینویچ", { places: "greenwich-house" }],
      ["دفتر نقشهها", { actors: "office-of-charts" }],
    ])("finds “%s” by a similar spelling, and says so", async (asked, expected) => {
      const found = await find(asked);
      for (const [kind, id] of Object.entries(expected) as [FoundKind, string][]) {
        const index = idsOf(found)[kind].indexOf(id);
        expect([kind, found[kind].items[index]?.isSimilar]).toEqual([kind, true]);
        expect([kind, found[kind].matched]).toEqual([kind, 0]);
        expect(found[kind].similar).toBe(found[kind].items.length);
      }
      expect(found.nearest).toEqual([]);
    });

    it("does not take unrelated names for similar ones", async () => {
      for (const asked of ["Tangent", "Shirley", "Islam", "Grenada"]) {
        const found = await find(asked);
        const similar = FOUND_KINDS.map((kind) => found[kind].similar);
        expect([asked, similar]).toEqual([asked, FOUND_KINDS.map(() => 0)]);
      }
    });

    it("says what is nearest where nothing is found", async () => {
      expect((await find("Null Iland")).nearest).toEqual(["null Island"]);
      expect((await find("zeppelin")).nearest).toEqual([]);
      expect((await find("dateline")).nearest).toEqual([]);
    });

    it("finds numbers where they are counted, as they are, with or without signs between their thousands", async () => {
      const changed = structuredClone(data);
      const squall = changed.events.find(({ id }) => id === "squall");
      const [one, two, three] = squall?.attestations ?? [];
      if (!one || !two || !three) throw new Error("The squall is not told three times.");
      const people = { counted: "people ashore", unit: "people", by: "the watch" };
      one.figures = [{ ...people, value: 52 }];
      two.figures = [{ ...people, value: 520 }];
      three.figures = [{ ...people, min: 1200, max: 5200 }];
      await withStore(changed, async (other) => {
        const figures = async (asked: string) =>
          idsOf(await other.findAtOnce(asked, ALL)).figures.toSorted();
        expect(await figures("52")).toEqual([one.id]);
        expect(await figures("۵۲")).toEqual([one.id]);
        expect(await figures("52 ashore")).toEqual([one.id]);
        expect(await figures("1200")).toEqual([three.id]);
        expect(await figures("1,200")).toEqual([three.id]);
        expect(await figures("5,200 ashore")).toEqual([three.id]);
        expect(await figures("53")).toEqual([]);
      });
    });

    it("gives no more than it is asked for, and counts all the same", async () => {
      const whole = await find("a");
      const begun = await find("a", { ...limitsOf(2), events: 0 });
      for (const kind of FOUND_KINDS) {
        expect(begun[kind].matched).toBe(whole[kind].matched);
        expect(idsOf(begun)[kind]).toEqual(idsOf(whole)[kind].slice(0, kind === "events" ? 0 : 2));
      }
    });

    it.each(["", " ", '"*()^-', "🌊", "\u0000", "\ud800", "AND", "names:fog", "%"])(
      "does not stumble over %j",
      async (asked) => {
        const found = await find(asked);
        for (const kind of FOUND_KINDS) {
          expect(found[kind].matched).toBe(expectedOf(data, asked)[kind].length);
        }
      },
    );

    it("looks for the beginning of a text that is too long", async () => {
      const found = await find(`tangier ${"mast ".repeat(400)}`);
      expect(found.terms).toEqual(["tangier", "mast"]);
    });
  });
}

function limitsOf(limit: number): Record<FoundKind, number> {
  return {
    places: limit,
    actors: limit,
    events: limit,
    documents: limit,
    figures: limit,
    passages: limit,
  };
}

/** What the records say, read without the store. */
function expectedOf(data: AtlasData, asked: string): Record<FoundKind, string[]> {
  const found = <Item>(
    items: readonly Item[],
    textsOf: (item: Item) => string[],
    idOf: (item: Item) => string,
  ) => items.filter((item) => areWordsIn(textsOf(item), asked)).map(idOf);
  const titleOf = new Map(data.places.map(({ id, properties }) => [id, properties.title]));
  const actors = new Map(data.actors.map((actor) => [actor.id, namesOf(actor)]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const glossOf = (document: string, passage: string) =>
    documents.get(document)?.passages.find(({ id }) => id === passage)?.gloss ?? "";
  return {
    places: found(
      data.places,
      ({ properties: { title, names, note } }) => [
        title,
        ...names.map(({ text }) => text),
        note ?? "",
      ],
      ({ id }) => id,
    ),
    actors: found(
      data.actors,
      (actor) => [actor.title, ...actor.names.map(({ text }) => text), actor.note ?? ""],
      ({ id }) => id,
    ),
    events: found(
      data.events,
      ({ title, places, actors: takingPart, attestations }) => [
        title,
        ...places
          .filter(({ role }) => ["at", "from", "to"].includes(role))
          .map(({ place }) => titleOf.get(place) ?? ""),
        ...takingPart.flatMap(({ actor }) => actors.get(actor) ?? []),
        ...attestations.flatMap(({ document, passage, statement }) => [
          statement,
          glossOf(document, passage),
        ]),
      ],
      ({ id }) => id,
    ),
    documents: found(
      data.documents,
      ({ title, shortTitle, author, publisher, summary, sections, passages }) => [
        title.text,
        shortTitle,
        author.text ?? "",
        publisher.text ?? "",
        summary,
        ...sections.map((section) => section.title),
        ...passages.map(({ gloss }) => gloss),
      ],
      ({ id }) => id,
    ),
    figures: data.events.flatMap((event) =>
      event.attestations.flatMap(({ id, figures }) =>
        figures
          .filter(({ counted, unit, wording, qualifier }) =>
            areWordsIn([counted, unit, wording ?? "", qualifier ?? "", event.title], asked),
          )
          .map(() => id),
      ),
    ),
    passages: data.documents.flatMap(({ id: document, passages }) =>
      found(
        passages,
        ({ gloss }) => [gloss],
        ({ id }) => `${document}#${id}`,
      ),
    ),
  };
}

function namesOf({ title, names }: AtlasData["actors"][number]): string[] {
  const proper = names.filter(({ kind }) => kind !== "description").map(({ text }) => text);
  return names.length > 0 && proper.length === 0 ? [title] : [title, ...proper];
}
