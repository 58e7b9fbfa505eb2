import type { ParameterProblem } from "@/lib/errors";
import type { Query } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { summaryOf } from "./summary";

type IdStore = Pick<Store, "readSummary" | "findUnknownIds" | "findRedirect">;

/**
 * Checks the ids of a query against the atlas. An id that moved goes on working as a filter: it is replaced
 * by the new one. Ids that nothing has are named, for a filter on them would silently match nothing.
 */
export async function resolveIds(
  query: Query,
  store: IdStore,
): Promise<{ query: Query; problems: ParameterProblem[] }> {
  const [types, places, about, documents, actors] = await Promise.all([
    resolveTypes(query.types, store),
    resolveField("place", "places", query.places, store),
    resolveField("about", "places", query.about, store),
    resolveField("document", "documents", query.documents, store),
    resolveField("actor", "actors", query.actors, store),
  ]);
  return {
    query: {
      ...query,
      places: places.ids,
      about: about.ids,
      documents: documents.ids,
      actors: actors.ids,
    },
    problems: [
      ...types,
      ...places.problems,
      ...about.problems,
      ...documents.problems,
      ...actors.problems,
    ],
  };
}

async function resolveTypes(types: readonly string[], store: IdStore): Promise<ParameterProblem[]> {
  if (types.length === 0) return [];
  const { vocabulary } = await summaryOf(store);
  const allowed = vocabulary.eventTypes.map(({ id }) => id);
  return types
    .filter((type) => !allowed.includes(type))
    .map((type) => ({
      parameter: "type",
      reason: `names no event type of this atlas: "${type}"`,
      allowed,
    }));
}

type Resolved = { ids: string[]; problems: ParameterProblem[] };

async function resolveField(
  parameter: string,
  collection: "places" | "documents" | "actors",
  ids: readonly string[],
  store: IdStore,
): Promise<Resolved> {
  const resolved: Resolved = { ids: [...ids], problems: [] };
  if (ids.length === 0) return resolved;
  for (const id of await store.findUnknownIds(collection, ids)) {
    const redirect = collection === "actors" ? undefined : await store.findRedirect(collection, id);
    if (redirect?.type === "moved") {
      resolved.ids = resolved.ids.map((known) => (known === id ? redirect.to : known));
    } else {
      const reason = redirect
        ? `names a record that was withdrawn: "${id}" (${redirect.reason})`
        : `names nothing among the ${collection} of this atlas: "${id}"`;
      resolved.problems.push({ parameter, reason });
    }
  }
  return resolved;
}
