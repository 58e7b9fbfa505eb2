import { describe, expect, it } from "vitest";
import type { IdKind, IdNames, NamedIds } from "@/lib/query/id-names";
import { EVERYTHING } from "@/lib/query/query";
import type { Redirect } from "@/lib/records/redirect";
import type { AtlasSummary } from "@/lib/store/answers";
import { resolveIds } from "./known-ids";

const KNOWN: Record<IdKind, string[]> = {
  types: ["attack", "siege"],
  places: ["camp", "city"],
  documents: ["letter"],
  sections: ["s1"],
  actors: ["army"],
};
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
  async nameIds(ids: NamedIds): Promise<IdNames> {
    const moved: Record<string, string> = { "old-camp": "camp" };
    const named = (kind: IdKind) =>
      ids[kind].flatMap((written) => {
        const id = moved[written] ?? written;
        return KNOWN[kind].includes(id) ? [[written, { id, name: id.toUpperCase() }]] : [];
      });
    return {
      types: Object.fromEntries(named("types")),
      places: Object.fromEntries(named("places")),
      documents: Object.fromEntries(named("documents")),
      sections: Object.fromEntries(named("sections")),
      actors: Object.fromEntries(named("actors")),
    };
  },
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
      sections: ["s1"],
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
      sections: ["appendix"],
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
      {
        parameter: "section",
        reason: 'names nothing among the sections of this atlas: "appendix"',
      },
      { parameter: "actor", reason: 'names nothing among the actors of this atlas: "nobody"' },
    ]);
  });
});
