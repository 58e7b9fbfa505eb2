import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACETS } from "@/lib/columns/facets";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { Subject } from "./contract-subject";
import { recordOf } from "./edge-atlas";
import { expectAnswers } from "./expected-answers";
import { anyQuery, SEEDED } from "./random-queries";

export function describeFacets({ data, store, withStore }: Subject) {
  const expected = expectAnswers(data);
  const count = (query: Query) => expected.listEvents(query, "date").length;

  describe("facets", () => {
    const records = {
      types: data.vocabulary.eventTypes,
      documents: data.documents,
      actors: data.actors,
      places: data.places,
    };

    it("are the terms that would leave an event and those asked for, those with most events first", async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery(data), async (query) => {
          const facets = await store().readFacets(query);
          for (const facet of FACETS) {
            const counts = records[facet].map(({ id }) => ({
              id,
              events: count({ ...query, [facet]: [id] }),
            }));
            const some = counts.filter(({ events }) => events > 0);
            const none = counts.filter(
              ({ id, events }) => events === 0 && query[facet].includes(id),
            );
            const listed = facets[facet].options.map(({ id, events }) => ({ id, events }));
            const inOrder = some.toSorted(
              (one, other) => other.events - one.events || (one.id < other.id ? -1 : 1),
            );
            expect(listed.slice(0, some.length)).toEqual(inOrder);
            expect(new Set(listed.slice(some.length))).toEqual(new Set(none));
            expect(facets[facet].count).toBe(some.length);
          }
        }),
        { ...SEEDED, numRuns: 40 },
      );
    });

    it("have the names of their terms, in other languages too, and say which places are on the map", async () => {
      const { types, documents, actors, places } = await store().readFacets(EVERYTHING);
      const named = ({ options }: typeof types, id: string) =>
        options.find((option) => option.id === id);
      const [storm, survey] = [named(types, "storm"), named(documents, "survey-report")];
      const { en, ...others } = recordOf(data.vocabulary.eventTypes, "storm").label;
      expect([storm?.name, storm?.names]).toEqual([en, others]);
      expect(survey?.name).toBe(recordOf(data.documents, "survey-report").shortTitle);
      expect(named(places, "tanja")).toMatchObject({ names: { ar: "طنجة" }, mapped: true });
      for (const { id, name, names } of actors.options) {
        const actor = recordOf(data.actors, id);
        expect(name).toBe(actor.title);
        for (const { text, language, kind } of actor.names) {
          if (kind === "preferred") expect(names[language]).toBe(text);
        }
      }
      for (const { id, name, mapped } of places.options) {
        const { properties } = recordOf(data.places, id);
        expect([name, mapped]).toEqual([properties.title, properties.mapped]);
      }
    });

    it("are begun where there are more than 200, and have what is asked for whatever its place", async () => {
      const [pattern] = data.actors;
      if (!pattern) throw new Error("The fixture has no actor.");
      const actors = Array.from({ length: 203 }, (_, index) => ({
        ...pattern,
        id: `rower-${String(index).padStart(3, "0")}`,
      }));
      const [event] = data.events.filter(({ id }) => id === "landing");
      if (!event) throw new Error("The fixture has no landing.");
      const role = { role: "participant", basis: "stated" } as const;
      const crowded = {
        ...event,
        related: [],
        actors: actors.map(({ id }) => ({ actor: id, ...role })),
      };
      const other = { ...data, actors: [...data.actors, ...actors], events: [crowded] };
      await withStore({ ...other, disagreements: [] }, async (large) => {
        const facets = await large.readFacets({ ...EVERYTHING, actors: ["rower-202"] });
        expect(facets.actors.count).toBe(203);
        expect(facets.actors.options).toHaveLength(201);
        expect(facets.actors.options.at(-1)).toMatchObject({ id: "rower-202", events: 1 });
      });
    });

    it("count yes and no as lists do, words included", async () => {
      const query = { ...EVERYTHING, words: "harbour" };
      const { choices } = await store().readFacets(query);
      expect(choices).toEqual({
        certain: count({ ...query, certain: true }),
        located: count({ ...query, located: true }),
        notLocated: count({ ...query, located: false }),
        dated: count({ ...query, dated: true }),
        undated: count({ ...query, dated: false }),
      });
    });
  });

  describe("ways out", () => {
    it("count what there is without each field, words included", async () => {
      const query = { ...EVERYTHING, words: "harbour", types: ["storm"], located: false };
      const ways = await store().countWithoutEach(query);
      const { words: _words, ...wordless } = query;
      const { located: _located, ...anywhere } = query;
      expect(new Map(ways.map(({ field, events }) => [field, events]))).toEqual(
        new Map([
          ["words", count(wordless)],
          ["types", count({ ...query, types: [] })],
          ["located", count(anywhere)],
        ]),
      );
    });
  });
}
