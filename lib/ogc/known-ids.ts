import type { ParameterProblem } from "@/lib/errors";
import { ALL_FIELDS } from "@/lib/query/fields";
import { idsOfQuery } from "@/lib/query/filters";
import { type IdKind, namedBy } from "@/lib/query/id-names";
import type { Query } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import type { Store } from "@/lib/store/store";

type IdStore = Pick<Store, "readSummary" | "nameIds" | "findRedirect">;

/**
 * Checks the ids of a query against the atlas. An id that moved goes on working as a filter: it is replaced
 * by the new one. Ids that nothing has are named, for a filter on them would silently match nothing.
 */
export async function resolveIds(
  query: Query,
  store: IdStore,
): Promise<{ query: Query; problems: ParameterProblem[] }> {
  const names = await store.nameIds(idsOfQuery(query));
  const resolved: Query = { ...query };
  const problems: ParameterProblem[] = [];
  for (const [name, { parameter, ids: kind }] of ALL_FIELDS) {
    const written = query[name];
    if (kind === undefined || !Array.isArray(written)) continue;
    const ids = written.map((id) => namedBy(names, kind, String(id))?.id ?? id);
    Object.assign(resolved, { [name]: ids });
    for (const id of written) {
      if (!namedBy(names, kind, String(id)))
        problems.push({ parameter, ...(await explain(kind, String(id), store)) });
    }
  }
  return { query: resolved, problems };
}

/** Why an id cannot be asked for, and what can where that is a short list. */
async function explain(
  kind: IdKind,
  id: string,
  store: IdStore,
): Promise<Omit<ParameterProblem, "parameter">> {
  if (kind === "types") {
    const { vocabulary } = await store.readSummary();
    const allowed = vocabulary.eventTypes.map((type) => type.id);
    return { reason: `names no event type of this atlas: "${id}"`, allowed };
  }
  const collection = Collection.safeParse(kind);
  const redirect = collection.success ? await store.findRedirect(collection.data, id) : undefined;
  const reason =
    redirect?.type === "withdrawn"
      ? `names a record that was withdrawn: "${id}" (${redirect.reason})`
      : `names nothing among the ${kind} of this atlas: "${id}"`;
  return { reason };
}
