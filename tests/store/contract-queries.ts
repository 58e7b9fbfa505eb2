import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { MapScene, PlaceMark } from "@/lib/store/answers";
import type { Subject } from "./contract-subject";
import { expectAnswers } from "./expected-answers";
import { anyQuery, anySort, SEEDED } from "./random-queries";

const ALL = { limit: 1000, sort: "date" } as const;

export function describeQueries({ data, store }: Subject) {
  const expected = expectAnswers(data);

  describe("fields of a query", () => {
    it.each<[string, Partial<Query>, string[]]>([
      ["types are alternatives", { types: ["shortage", "nothing"] }, ["coal-shortage"]],
      ["an unknown id matches nothing", { types: ["nothing"] }, []],
      [
        "places are those where it happened, started or ended",
        { places: ["twin-pier", "the-crown"] },
        ["next-door", "crown-told"],
      ],
      ["about is apart from places", { about: ["greenwich-house"] }, ["at-and-about"]],
      [
        "documents are those that attest it",
        { documents: ["arabic-notice"], types: ["voyage"] },
        ["landing", "caravan"],
      ],
      ["actors are those that take part", { actors: ["layla"] }, ["caravan"]],
      [
        "fields narrow together",
        { actors: ["crew"], places: ["tanja"], documents: ["emoji-log"] },
        ["equinox-upper", "equinox-lower"],
      ],
    ])("%s", async (_name, asked, events) => {
      const page = await store().listEvents({ ...EVERYTHING, ...asked }, ALL);
      expect(page.items.map(({ id }) => id)).toEqual(events);
    });

    it("count at each place what the query asks for, wherever the map looks", async () => {
      const query: Query = { ...EVERYTHING, documents: ["emoji-log"], bbox: [-1, -1, 1, 1] };
      const { items } = await store().listPlaces(query, ALL);
      const counts = items.map(({ id, events, documents }) => [id, events, documents]);
      expect(counts).toEqual([["null-island", 3, 1]]);
    });

    it("leave attestations of other documents out", async () => {
      const query = { ...EVERYTHING, documents: ["arabic-notice"], places: ["null-island"] };
      const { items } = await store().listAttestations(query, ALL);
      expect(items.map(({ id }) => id)).toEqual(["squall-4", "at-and-about-1"]);
    });
  });

  describe("any query", () => {
    it("keeps of some events those that it lists, in their order, and no unknown one", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), async (query) => {
          const listed = new Set(expected.listEvents(query, "date"));
          const ids = data.events.map(({ id }) => id);
          expect(await store().keepAsked(["nobody-knows", ...ids], query)).toEqual(
            ids.filter((id) => listed.has(id)),
          );
        }),
        { ...SEEDED, numRuns: 40 },
      );
    });

    it("finds the events that a reading of all records finds, in the same order", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listEvents(query, { ...ALL, sort });
          const events = expected.listEvents(query, sort);
          expect(page.items.map(({ id }) => id)).toEqual(events);
          expect(page.matched).toBe(events.length);
        }),
        { ...SEEDED, numRuns: 500 },
      );
    });

    it("finds the same attestations", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listAttestations(query, { ...ALL, sort });
          const attestations = expected.listAttestations(query, sort);
          expect(page.items.map(({ id }) => id)).toEqual(attestations);
          expect(page.matched).toBe(attestations.length);
        }),
        SEEDED,
      );
    });

    it("finds the same events with all that is said of each", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listEvidence(query, { ...ALL, sort });
          const evidence = page.items.map(({ event, ties, claims }) => ({
            event: event.id,
            ties: ties.map(({ place, role, basis }) => ({ place, role, basis })),
            claims: claims.map(({ item, speaker }) => ({ id: item.id, speaker })),
          }));
          expect(evidence).toEqual(expected.listEvidence(query, sort));
          expect(page.matched).toBe(evidence.length);
        }),
        { ...SEEDED, numRuns: 300 },
      );
    });

    it("finds the same places with the same counts", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listPlaces(query, { ...ALL, sort });
          const counts = page.items.map(({ id, events, documents, concerning }) => ({
            id,
            events,
            documents,
            concerning,
          }));
          expect(counts).toEqual(expected.listPlaces(query, sort));
          expect(page.matched).toBe(counts.length);
        }),
        { ...SEEDED, numRuns: 300 },
      );
    });

    it("counts at a place that is asked for what happened there, and nothing that only concerns it", async () => {
      const concerned = data.places.filter(
        ({ id }) => expected.countAt(id, EVERYTHING).concerning > 0,
      );
      expect(concerned.length).toBeGreaterThan(2);
      for (const { id } of concerned) {
        const query = { ...EVERYTHING, places: [id] };
        const [place] = (await store().listPlaces(query, ALL)).items;
        expect(place).toMatchObject({ id, ...expected.countAt(id, query) });
        expect(expected.countAt(id, query).events).toBe(expected.countAt(id, EVERYTHING).events);
      }
    });

    it("finds the same documents", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listDocuments(query, { ...ALL, sort });
          const documents = expected.listDocuments(query, sort);
          expect(page.items.map(({ id }) => id)).toEqual(documents);
          expect(page.matched).toBe(documents.length);
        }),
        { ...SEEDED, numRuns: 300 },
      );
    });

    it("finds the same documents that tell of the events, with as many of them", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, async (query, sort) => {
          const page = await store().listTellingDocuments(query, { ...ALL, sort });
          const documents = page.items.map(({ id, events }) => ({ id, events }));
          expect(documents).toEqual(expected.listTellingDocuments(query, sort));
          expect(page.matched).toBe(documents.length);
        }),
        { ...SEEDED, numRuns: 300 },
      );
    });

    it("finds the same passages, and of mentions, figures and disagreements those that rest on them", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), async (query) => {
          const passages = (await store().listPassages(query, ALL)).items;
          const named = passages.map(({ document, id }) => `${document}#${id}`);
          expect(named.toSorted()).toEqual(expected.listPassages(query).toSorted());
          for (const { document, id, events } of passages) {
            expect(events, `${document}#${id}`).toBe(expected.countToldBy(document, id, query));
          }
          const asked = new Set(expected.listEvents(query, "date"));
          const { items: figures } = await store().listFigures(query, ALL);
          const all = (await store().listFigures(EVERYTHING, ALL)).items;
          const isThere = ({ document, passage }: { document: string; passage: string | null }) =>
            passage !== null && named.includes(`${document}#${passage}`);
          expect(figures).toEqual(
            all.filter((figure) => isThere(figure) && asked.has(figure.event)),
          );
        }),
        SEEDED,
      );
    });

    it("draws the same scene", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), async (query) => {
          const scene = await store().readScene(query);
          const marks = scene.places.map(({ id, ...mark }) => [id, familiesOf(scene, mark)]);
          expect(scene.totals).toEqual(expected.readTotals(query));
          expect(Object.fromEntries(marks)).toEqual(expected.listMarks(query));
          expect(marks).toHaveLength(Object.keys(expected.listMarks(query)).length);
          const moves = scene.moves.map(({ line, events }) => [
            String(line),
            events.map((ordinal) => data.events[ordinal]?.id),
          ]);
          expect(Object.fromEntries(moves)).toEqual(expected.listMoves(query));
        }),
        SEEDED,
      );
    });

    it("shows a place the events that it counts there", async () => {
      const anyPlace = fc.constantFrom(...data.places.map(({ id }) => id));
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anyPlace, async (query, id) => {
          const detail = await store().findPlace(id, query);
          const anywhere = { ...query, bbox: undefined };
          const there = expected.listEvents({ ...anywhere, places: [id] }, "date");
          expect(detail?.events.map((event) => event.id)).toEqual(
            expected.listEvents(anywhere, "date").filter((event) => there.includes(event)),
          );
          const { events, documents } = expected.countAt(id, query);
          expect(detail?.item).toMatchObject({ id, events, documents });
        }),
        SEEDED,
      );
    });
  });
}

/** The families of the events that a mark stands for, in alphabetical order. */
function familiesOf(
  { families }: MapScene,
  { placedEvents, ambiguousEvents, aboutEvents }: Omit<PlaceMark, "id">,
) {
  const of = (events: readonly number[]) => events.map((event) => families[event]).sort();
  return { placed: of(placedEvents), ambiguous: of(ambiguousEvents), about: of(aboutEvents) };
}
