import { describe, expect, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { type MentionScope, WHOLE_RECORD } from "@/lib/query/record-scope";
import type { CoverageNumbers, Tally } from "@/lib/store/coverage";
import type { Subject } from "./contract-subject";
import { EDGE_ATLAS_FOLDER, recordOf } from "./edge-atlas";
import { expectCoverage } from "./expected-coverage";

const ALL = { limit: 1000, sort: "date" } as const;

export function describeRecords({ data, store, withStore }: Subject) {
  /** How many records each number of a scope's coverage leads to. */
  async function countLists(scope: Pick<Query, "documents" | "sections">) {
    const asked = { ...WHOLE_RECORD, ...scope };
    const query = { ...EVERYTHING, ...scope };
    const eventsOf = async (more: Partial<Query>) =>
      (await store().listEvents({ ...query, ...more }, ALL)).matched;
    const mentionsOf = async (more: Partial<MentionScope>) =>
      (await store().listMentions({ ...asked, ...more }, ALL)).matched;
    const { items: places } = await store().listPlaces(query, ALL);
    const tallyOf = async (terms: readonly string[], count: (term: string) => Promise<number>) => {
      const tally: Tally = {};
      for (const term of terms) {
        const found = await count(term);
        if (found > 0) tally[term] = found;
      }
      return tally;
    };
    const forms = data.vocabulary.mentionForms.map(({ id }) => id);
    const numbers: Omit<CoverageNumbers, "characters" | "covered"> = {
      passages: (await store().listPassages(asked, ALL)).matched,
      contextPassages: (await store().listPassages({ ...asked, context: true }, ALL)).matched,
      placeMentions: await tallyOf(forms, (form) =>
        mentionsOf({ kinds: ["place"], forms: [form] }),
      ),
      actorMentions: await tallyOf(forms, (form) =>
        mentionsOf({ kinds: ["actor"], forms: [form] }),
      ),
      events: await eventsOf({}),
      attestations: (await store().listAttestations(query, ALL)).matched,
      figures: (await store().listFigures(asked, ALL)).matched,
      disagreements: (await store().listDisagreements(asked)).length,
      undated: await eventsOf({ dated: false }),
      unlocated: await eventsOf({ located: false }),
      datePrecisions: await tallyOf(
        ["day", "month", "season", "year", "decade", "century", "interval"],
        (term) => eventsOf({ datePrecisions: [term as Query["datePrecisions"][number]] }),
      ),
      dateBases: await tallyOf(["stated", "context", "inferred", "ambiguous"], (term) =>
        eventsOf({ dateBases: [term as Query["dateBases"][number]] }),
      ),
      places: places.length,
      unmappedPlaces: places.filter(({ mapped }) => !mapped).length,
      placePrecisions: await tallyOf(
        data.vocabulary.precisionBases.map(({ id }) => id),
        async (term) => places.filter(({ precision }) => precision === term).length,
      ),
    };
    return numbers;
  }

  describe("coverage", () => {
    it("counts what a plain reading of the files counts", async () => {
      const { atlas, documents } = await store().readCoverage();
      const parts = documents.flatMap(({ id, numbers, sections }) => [
        [id, numbers] as const,
        ...sections.map((section) => [`${id}#${section.id}`, section.numbers] as const),
      ]);
      expect({ "": atlas, ...Object.fromEntries(parts) }).toEqual(
        expectCoverage(EDGE_ATLAS_FOLDER),
      );
    });

    it("has a list of exactly as many records behind each number", async () => {
      const { atlas, documents } = await store().readCoverage();
      expect(atlas).toMatchObject(await countLists({ documents: [], sections: [] }));
      for (const { id, numbers, sections } of documents) {
        expect([id, numbers]).toMatchObject([
          id,
          await countLists({ documents: [id], sections: [] }),
        ]);
        for (const section of sections) {
          const lists = await countLists({ documents: [id], sections: [section.id] });
          expect([id, section.id, section.numbers]).toMatchObject([id, section.id, lists]);
        }
      }
    });
  });

  describe("records of the documents", () => {
    it("lists passages in the order of reading, the longer of two first, and how much they attest", async () => {
      const { items } = await store().listPassages(
        { ...EVERYTHING, documents: ["survey-report"], sections: ["s2"] },
        ALL,
      );
      expect(items.map(({ id, context, events }) => [id, context, events])).toEqual(
        recordOf(data.documents, "survey-report")
          .passages.filter(({ section }) => section === "s2")
          .toSorted((one, other) => one.start - other.start || other.end - one.end)
          .map(({ id, context = false }) => [
            id,
            context,
            data.events.filter((event) =>
              event.attestations.some(
                ({ document, passage }) => document === "survey-report" && passage === id,
              ),
            ).length,
          ]),
      );
      expect(items.length).toBeGreaterThan(1);
    });

    it("names what a mention names, and the innermost passage that holds it", async () => {
      const { items } = await store().listMentions(
        { ...WHOLE_RECORD, documents: ["blank-note"], kinds: ["place"] },
        ALL,
      );
      expect(items).toMatchObject([
        {
          document: "blank-note",
          kind: "place",
          target: "lost-valley",
          passage: "p1",
          section: "s1",
        },
      ]);
      const { properties } = recordOf(data.places, "lost-valley");
      expect(items[0]?.title).toBe(properties.title);
    });

    it("lists the mentions of one place, and of an actor, among all", async () => {
      const { items } = await store().listMentions(WHOLE_RECORD, ALL);
      for (const target of new Set(items.map((mention) => mention.target))) {
        const own = await store().listMentions({ ...WHOLE_RECORD, target }, ALL);
        expect(own.items).toEqual(items.filter((mention) => mention.target === target));
      }
    });

    it("pages through mentions without skipping or repeating one", async () => {
      const whole = await store().listMentions(WHOLE_RECORD, ALL);
      const seen: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await store().listMentions(WHOLE_RECORD, { limit: 3, sort: "date", cursor });
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual(whole.items);
    });

    it("gives each figure with its attestation, in the order of reading", async () => {
      const { items } = await store().listFigures(
        { ...EVERYTHING, documents: ["survey-report"] },
        ALL,
      );
      const squall = items.filter(({ event }) => event === "squall");
      expect(
        squall.map(({ attestation, passage, figure }) => [attestation, passage, figure.value]),
      ).toEqual([
        ["squall-1", "p4", 3],
        ["squall-2", "p4", 5],
      ]);
    });

    it("finds nothing in a document that is not there", async () => {
      const nowhere = { ...WHOLE_RECORD, documents: ["nothing"] };
      expect((await store().listPassages(nowhere, ALL)).matched).toBe(0);
      expect((await store().listMentions(nowhere, ALL)).matched).toBe(0);
      expect((await store().listFigures(nowhere, ALL)).matched).toBe(0);
      expect(await store().listDisagreements(nowhere)).toEqual([]);
    });
  });

  describe("method", () => {
    it("is given back as it was written", async () => {
      expect(data.method).toBeDefined();
      expect(await store().readMethod()).toEqual(data.method);
    });

    it("is undefined where the atlas does not say", async () => {
      await withStore({ ...data, method: undefined }, async (other) => {
        expect(await other.readMethod()).toBeUndefined();
      });
    });
  });

  describe("disagreements", () => {
    it("come in the order of their file, with their events by day and their passages", async () => {
      const details = await store().listDisagreements(WHOLE_RECORD);
      expect(details.map(({ disagreement }) => disagreement)).toEqual(data.disagreements);
      const crossing = details.find(({ disagreement }) => disagreement.id === "length-of-crossing");
      expect(crossing?.events.map(({ id }) => id)).toEqual(["eastward", "westward"]);
      expect(crossing?.passages.map(({ document, passage }) => [document, passage.id])).toEqual([
        ["survey-report", "p6"],
        ["persian-letter", "p3"],
      ]);
      const harbour = details.find(({ disagreement }) => disagreement.id === "age-of-the-harbour");
      expect(harbour?.events).toEqual([]);
    });

    it("are those with a passage in the document asked for", async () => {
      const details = await store().listDisagreements({
        ...EVERYTHING,
        documents: ["arabic-notice"],
      });
      expect(details.map(({ disagreement }) => disagreement.id)).toEqual(["people-hurt"]);
    });
  });

  describe("references", () => {
    it("stand beside the event or place they are about, and nowhere else", async () => {
      const ids = (references: readonly { id: string }[] = []) => references.map(({ id }) => id);
      expect(ids((await store().findEvent("squall"))?.references)).toEqual([
        "squall-harbour-office",
        "squall-insurers",
      ]);
      expect((await store().findEvent("squall"))?.references).toEqual(data.references.slice(0, 2));
      expect(ids((await store().findEvent("landing"))?.references)).toEqual([]);
      expect(ids((await store().findPlace("quiet-cove", EVERYTHING))?.references)).toEqual([
        "cove-wreck",
      ]);
      expect(ids((await store().findPlace("null-island", EVERYTHING))?.references)).toEqual([]);
    });

    it("are no documents, attestations or figures, and are not found by words", async () => {
      const { counts } = await store().readSummary();
      expect([counts.documents, counts.attestations]).toEqual([5, 61]);
      const { items } = await store().listFigures(WHOLE_RECORD, ALL);
      expect(items.some(({ figure }) => figure.by.includes("Harbour Office"))).toBe(false);
      const query = { ...EVERYTHING, words: "insurers" };
      expect((await store().listAttestations(query, ALL)).matched).toBe(0);
      expect((await store().listEvents(query, ALL)).matched).toBe(0);
    });
  });
}
