import { describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { DocumentDetail, PlaceItem } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";
import type { Subject } from "./contract-subject";
import { loadHarbourAtlas, recordOf } from "./edge-atlas";

const IDS_THAT_ARE_NOT = ["", "nothing", "LANDING", "landing ", "' OR 1 = 1 --", "soul-buoy", "𝓔"];

export function describeDetails({ data, store, withStore }: Subject) {
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  describe("unknown ids", () => {
    it.each(IDS_THAT_ARE_NOT)("finds nothing under %j", async (id) => {
      expect(await store().findPlace(id, EVERYTHING)).toBeUndefined();
      expect(await store().findEvent(id)).toBeUndefined();
      expect(await store().findDocument(id)).toBeUndefined();
      expect(await store().findAttestation(id)).toBeUndefined();
      expect(await store().findPassage(id, "p1")).toBeUndefined();
      expect(await store().findPassage("survey-report", id)).toBeUndefined();
    });
  });

  describe("event", () => {
    it("gives back every record as it was written", async () => {
      for (const record of data.events) {
        expect((await store().findEvent(record.id))?.record).toEqual(record);
      }
    });

    it("has the same item as its listing", async () => {
      const { items } = await store().listEvents(EVERYTHING, { limit: 100, sort: "date" });
      for (const item of items) expect((await store().findEvent(item.id))?.item).toEqual(item);
    });

    it("keeps conflicting figures side by side, each with passage, document and speaker", async () => {
      const attestations = (await store().findEvent("squall"))?.attestations ?? [];
      const sides = attestations.map(({ attestation, passage, document, speaker }) => [
        document.id,
        passage.id,
        attestation.figures.map(({ value, min, wording }) => value ?? min ?? wording)[0],
        speaker?.id,
      ]);
      expect(sides).toEqual([
        ["survey-report", "p4", 3, undefined],
        ["survey-report", "p4", 5, undefined],
        ["persian-letter", "p2", 5, undefined],
        ["arabic-notice", "p1", 4, "office-of-charts"],
        ["emoji-log", "p1", "crew of seven", undefined],
      ]);
    });

    it("gives places and actors with their roles", async () => {
      const detail = await store().findEvent("at-and-about");
      expect(detail?.places.map(({ place, role, basis }) => [place.id, role, basis])).toEqual([
        ["null-island", "at", "stated"],
        ["null-island", "about", "stated"],
        ["greenwich-house", "near", "ambiguous"],
      ]);
      const shownOf = async (id: string) =>
        (await store().findEvent(id))?.places.map(({ place, mapped }) => [place.id, mapped]);
      expect(await shownOf("landing")).toEqual([["null-island", "null-island"]]);
      expect(await shownOf("mild-spring")).toEqual([["greenwich-cellar", "greenwich-house"]]);
      expect(await shownOf("undated-search")).toEqual([["lost-valley", null]]);
      const { actors = [] } = (await store().findEvent("landing")) ?? {};
      expect(actors.map(({ actor, role }) => [actor.title, role])).toEqual([
        ["Crew of the Équinoxe", "crew"],
        ["Zoë Ångström", "author"],
      ]);
    });

    it.each([
      [
        "the side that wrote it",
        "landing",
        [
          ["has-part", "squall"],
          ["has-part", "tide-taken"],
          ["answered-by", "about-null"],
        ],
      ],
      ["the other side, under the inverse", "squall", [["part-of", "landing"]]],
      [
        "both sides of a relation that is its own inverse",
        "eastward",
        [
          ["see-also", "westward"],
          ["see-also", "eastward-again"],
        ],
      ],
      ["neither when there is none", "rumour", []],
    ])("shows a relation on %s", async (_name, id, expected) => {
      const related = (await store().findEvent(id))?.related ?? [];
      const found = related.map(({ event, relation }) => [relation, event.id]);
      expect(found.sort()).toEqual(expected.toSorted());
    });

    it("names the disagreements about it", async () => {
      const { disagreements = [] } = (await store().findEvent("squall")) ?? {};
      expect(disagreements).toEqual([recordOf(data.disagreements, "people-hurt")]);
      expect((await store().findEvent("landing"))?.disagreements).toEqual([]);
    });
  });

  describe("document", () => {
    it("gives back every record as it was written", async () => {
      for (const record of data.documents) {
        expect((await store().findDocument(record.id))?.record).toEqual(record);
      }
    });

    it("lists its events by day and by passage, each once", async () => {
      const detail = await store().findDocument("arabic-notice");
      expect(ids(detail?.events ?? [])).toEqual([
        "landing",
        "squall",
        "caravan",
        "nothing-closed",
        "about-null",
        "at-and-about",
        "station-closing",
      ]);
      expect(eventsByPassage(detail)).toEqual({
        p1: ["landing", "squall", "about-null", "at-and-about"],
        p2: ["station-closing", "nothing-closed"],
        p3: ["caravan"],
      });
    });

    it("names an event once for each voice and mode that a passage tells of it in", async () => {
      const detail = await store().findDocument("survey-report");
      expect(detail?.attestedByPassage.p4).toEqual([
        { event: "squall", voice: "narrator", mode: "asserted" },
        { event: "squall", voice: "paraphrased", mode: "reported" },
      ]);
      expect(detail?.attestedByPassage.p5).toEqual([
        { event: "coal-shortage", voice: "narrator", mode: "asserted" },
        { event: "coal-shortage", voice: "paraphrased", mode: "denied" },
      ]);
    });

    it("counts at its places what it attests itself, nothing where it only names a place", async () => {
      const { places = [] } = (await store().findDocument("arabic-notice")) ?? {};
      const counts = places.map(({ id, events, documents }) => [id, events, documents]);
      expect(counts.sort()).toEqual([
        ["equator-station", 2, 1],
        ["greenwich-house", 0, 0],
        ["lost-valley", 1, 1],
        ["null-island", 2, 1],
        ["quay", 0, 0],
        ["tanja", 1, 1],
      ]);
      const { places: named = [] } = (await store().findDocument("blank-note")) ?? {};
      expect(named.map(({ id, events, documents }) => [id, events, documents])).toEqual([
        ["lost-valley", 0, 0],
      ]);
    });

    it("names the disagreements that its passages take part in", async () => {
      const { disagreements = [] } = (await store().findDocument("emoji-log")) ?? {};
      expect(ids(disagreements)).toEqual(["age-of-the-harbour"]);
      const report = await store().findDocument("survey-report");
      expect(ids(report?.disagreements ?? []).sort()).toEqual([
        "age-of-the-harbour",
        "length-of-crossing",
        "people-hurt",
      ]);
    });
  });

  describe("passage", () => {
    it("agrees with its document and its events, for every passage of the edge cases", async () => {
      await expectPassagesToAgree(store(), data);
    });

    it("agrees with its document and its events, for every passage of the harbour", async () => {
      const harbour = loadHarbourAtlas();
      await withStore(harbour, (lent) => expectPassagesToAgree(lent, harbour));
    });

    it("brings what other documents say of its events, each event once", async () => {
      const detail = await store().findPassage("survey-report", "p4");
      const sides = detail?.events.map(({ event, attestations }) => [
        event.id,
        attestations.map(({ document, passage }) => `${document.id} ${passage.id}`),
      ]);
      expect(sides).toEqual([
        [
          "squall",
          [
            "survey-report p4",
            "survey-report p4",
            "persian-letter p2",
            "arabic-notice p1",
            "emoji-log p1",
          ],
        ],
      ]);
    });

    it("belongs to its document alone, though others have one of the same id", async () => {
      const detail = await store().findPassage("emoji-log", "p2");
      expect(detail?.document.id).toBe("emoji-log");
      expect(detail?.passage).toEqual(
        recordOf(recordOf(data.documents, "emoji-log").passages, "p2"),
      );
      expect(detail?.events.map(({ event }) => event.id)).toEqual([
        "equinox-upper",
        "equinox-lower",
      ]);
    });

    it("has no events where it attests nothing", async () => {
      const detail = await store().findPassage("blank-note", "p1");
      expect(detail).toMatchObject({ passage: { id: "p1", context: true }, events: [] });
    });
  });

  describe("place", () => {
    it("gives back every record as it was written", async () => {
      for (const record of data.places) {
        expect((await store().findPlace(record.id, EVERYTHING))?.record).toEqual(record);
      }
    });

    it("knows what it lies within and what lies within it, with the counts of the query", async () => {
      const query = { ...EVERYTHING, types: ["storm"] };
      const detail = await store().findPlace("null-island", query);
      const counts = (places: readonly { id: string; events: number }[] = []) =>
        places.map(({ id, events }) => [id, events]);
      expect(counts(detail?.within)).toEqual([
        ["the-oceans", 0],
        ["the-world", 0],
      ]);
      expect(counts(detail?.contains)).toEqual([["twin-pier", 0]]);
      expect(
        ids((await store().findPlace("the-oceans", EVERYTHING))?.contains ?? []).sort(),
      ).toEqual(["east-dateline", "null-island", "on-the-line", "west-dateline"]);
    });

    it.each([
      ["everything", EVERYTHING],
      ["storms", { ...EVERYTHING, types: ["storm"] }],
      ["one document", { ...EVERYTHING, documents: ["emoji-log"] }],
    ])("has the counts of its listing, and so has every place within it: %s", async (_, query) => {
      const { items } = await store().listReportedPlaces(query, { limit: 100, sort: "date" });
      const listed = new Map(items.map((place) => [place.id, countsOf(place)]));
      for (const { id } of data.places) {
        const detail = await store().findPlace(id, query);
        const found = [detail?.item, ...(detail?.contains ?? [])].filter((one) => !!one);
        expect(found[0]?.id).toBe(id);
        expect(found.map((place) => [place.id, countsOf(place)])).toEqual(
          found.map((place) => [place.id, listed.get(place.id) ?? [0, 0, 0]]),
        );
      }
    });

    it("keeps events about it apart from events placed there", async () => {
      const detail = await store().findPlace("null-island", { ...EVERYTHING, types: ["notice"] });
      expect(ids(detail?.events ?? [])).toEqual(["tide-taken", "at-and-about"]);
      expect(ids(detail?.aboutEvents ?? [])).toEqual(["about-null", "at-and-about"]);
    });

    it("shows where each document mentions it first", async () => {
      const { naming = [] } = (await store().findPlace("equator-station", EVERYTHING)) ?? {};
      const firsts = naming.map(({ document, mentions, times }) => [
        document.id,
        times,
        mentions[0]?.form,
        mentions[0]?.start,
      ]);
      expect(firsts).toEqual([
        ["arabic-notice", 1, "name", 117],
        ["survey-report", 2, "stand-in", 821],
      ]);
    });

    it("shows a document that places an event there without naming the place", async () => {
      const detail = await store().findPlace("quay", EVERYTHING);
      expect(detail?.naming).toEqual([]);
      expect(ids(detail?.silent ?? [])).toEqual(["arabic-notice", "survey-report", "emoji-log"]);
      expect(detail?.counts).toEqual({ contains: 0, naming: 0, silent: 3 });
    });

    it("counts a document that names the place among those that do, whatever else it tells of it", async () => {
      const both: string[] = [];
      for (const { id } of data.places) {
        const { naming = [], silent = [] } = (await store().findPlace(id, EVERYTHING)) ?? {};
        const named = naming.map(({ document }) => document.id);
        expect(ids(silent).filter((document) => named.includes(document))).toEqual([]);
        if (named.length > 0 && silent.length > 0) both.push(id);
      }
      expect(both.length).toBeGreaterThan(0);
    });

    it("leads from each event to its passages, each once", async () => {
      const detail = await store().findPlace("null-island", EVERYTHING);
      expect(detail?.attestations.squall).toEqual([
        { document: "survey-report", passage: "p4" },
        { document: "persian-letter", passage: "p2" },
        { document: "arabic-notice", passage: "p1" },
        { document: "emoji-log", passage: "p1" },
      ]);
      expect(detail?.attestations.landing).toEqual([
        { document: "survey-report", passage: "p1" },
        { document: "persian-letter", passage: "p1" },
      ]);
      expect(Object.keys(detail?.attestations ?? {}).sort()).toEqual(
        [...new Set(ids([...(detail?.events ?? []), ...(detail?.aboutEvents ?? [])]))].sort(),
      );
    });

    it("says in what role each event has the place, or one in it without a position", async () => {
      const detail = await store().findPlace("greenwich-house", EVERYTHING);
      expect(detail?.ties["mild-spring"]).toEqual([
        {
          place: "greenwich-cellar",
          title: "Cellar of Greenwich House",
          role: "at",
          basis: "context",
        },
      ]);
      expect(detail?.ties["at-and-about"]).toEqual([
        {
          place: "greenwich-house",
          title: "Greenwich House",
          role: "near",
          basis: "ambiguous",
        },
      ]);
      expect(ids(detail?.events ?? [])).toContain("mild-spring");
      expect(ids(detail?.aboutEvents ?? [])).toEqual(["at-and-about"]);
      const { ties } = (await store().findPlace("quay", EVERYTHING)) ?? {};
      expect(ties?.caravan).toEqual([
        {
          place: "quay",
          title: 'O\'Hara & Sons "Quay" <i>',
          role: "along",
          basis: "inferred",
          note: "The way runs along the water.",
        },
      ]);
    });
  });

  describe("attestation", () => {
    it("gives the passage with its gloss and the event with its place", async () => {
      expect(await store().findAttestation("squall-4")).toMatchObject({
        id: "squall-4",
        event: "squall",
        eventTitle: "Squall breaks the mast",
        document: "arabic-notice",
        passage: "p1",
        sourceFile: "arabic-notice.txt",
        gloss: "The landing, with four hurt by the register.",
        voice: "quoted",
        speaker: "office-of-charts",
        date: "2011-04-08",
        geometry: { type: "Point", coordinates: [0, 0] },
      });
    });
  });
}

function eventsByPassage(detail: DocumentDetail | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(detail?.attestedByPassage ?? {}).map(([passage, attested]) => [
      passage,
      [...new Set(attested.map(({ event }) => event))],
    ]),
  );
}

async function expectPassagesToAgree(store: Store, { documents }: AtlasData) {
  for (const { id, passages } of documents) {
    const whole = await store.findDocument(id);
    for (const passage of passages) {
      const detail = await store.findPassage(id, passage.id);
      expect(detail?.document).toEqual(whole?.item);
      expect(detail?.passage).toEqual(passage);
      const attested = eventsByPassage(whole)[passage.id] ?? [];
      const expected = await Promise.all(attested.map((event) => store.findEvent(event)));
      expect(detail?.events).toEqual(
        expected.map((event) => ({ event: event?.item, attestations: event?.attestations })),
      );
    }
  }
}

function countsOf({ events, documents, concerning }: PlaceItem) {
  return [events, documents, concerning];
}
