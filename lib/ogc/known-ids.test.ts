import { describe, expect, it } from "vitest";
import type { AtlasSummary } from "@/lib/model/item";
import { EVERYTHING } from "@/lib/model/query";
import type { Redirect } from "@/lib/model/redirect";
import { resolveIds } from "./known-ids";

const KNOWN = { places: ["camp", "city"], documents: ["letter"], actors: ["army"] };
const REDIRECTS: Redirect[] = [
  { type: "moved", collection: "places", from: "old-camp", to: "camp" },
  {
    type: "withdrawn",
    collection: "documents",
    from: "forgery",
    reason: "It is not genuine.",
    date: "2024-05-01",
  },
];

const store = {
  readSummary: async () =>
    ({ vocabulary: { eventTypes: [{ id: "attack" }, { id: "siege" }] } }) as AtlasSummary,
  findUnknownIds: async (collection: keyof typeof KNOWN, ids: readonly string[]) =>
    ids.filter((id) => !KNOWN[collection].includes(id)),
  findRedirect: async (collection: string, id: string) =>
    REDIRECTS.find((redirect) => redirect.collection === collection && redirect.from === id),
};

describe("resolveIds", () => {
  it("leaves known ids as they are", async () => {
    const query = {
      ...EVERYTHING,
      types: ["attack"],
      places: ["camp"],
      about: ["city"],
      documents: ["letter"],
      actors: ["army"],
    };
    expect(await resolveIds(query, store)).toEqual({ query, problems: [] });
  });

  it("reads an id that moved as the new one", async () => {
    const query = { ...EVERYTHING, places: ["city", "old-camp"], about: ["old-camp"] };
    expect(await resolveIds(query, store)).toEqual({
      query: { ...EVERYTHING, places: ["city", "camp"], about: ["camp"] },
      problems: [],
    });
  });

  it("names each id that means nothing here, with the allowed types", async () => {
    const query = {
      ...EVERYTHING,
      types: ["attack", "party"],
      places: ["moon"],
      documents: ["forgery"],
      actors: ["nobody"],
    };
    const { problems } = await resolveIds(query, store);
    expect(problems).toEqual([
      {
        parameter: "type",
        reason: 'names no event type of this atlas: "party"',
        allowed: ["attack", "siege"],
      },
      { parameter: "place", reason: 'names nothing among the places of this atlas: "moon"' },
      {
        parameter: "document",
        reason: 'names a record that was withdrawn: "forgery" (It is not genuine.)',
      },
      { parameter: "actor", reason: 'names nothing among the actors of this atlas: "nobody"' },
    ]);
  });
});
