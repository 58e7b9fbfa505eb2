import { AtlasError, type ParameterProblem } from "@/lib/errors";
import {
  type Format,
  type HttpResource,
  parseHttpFormat,
  parseHttpQuery,
} from "@/lib/query/api-query";
import { FOUND_AT_ONCE, LONGEST_ASKED, MOST_FOUND } from "@/lib/query/found-kinds";
import type { Query } from "@/lib/query/query";
import { parseLimit, Refusal, readOne } from "@/lib/query/values";
import { Collection } from "@/lib/records/redirect";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@/lib/words/languages";
import { formatNames, OFFERS, type Offer, offersOf } from "./formats";
import { resolveIds } from "./known-ids";
import { chooseFormat } from "./negotiate";
import type { Asked } from "./read-only-route";

/**
 * What a listing, an export, a bundle or the map is asked for.
 *
 * @throws AtlasError `invalid-parameter` naming everything that is wrong, `not-acceptable`
 */
export async function parseQueryRequest(
  { address, accept, store }: Asked<unknown>,
  resource: HttpResource,
) {
  const parsed = parseHttpQuery(
    address.url.searchParams,
    resource,
    formatNames(resource),
    LANGUAGES,
  );
  const { query, problems } = await resolveIds(parsed.query, store);
  refuse(parsed.type === "refused" ? [...parsed.problems, ...problems] : problems);
  return {
    query,
    request: parsed.request,
    also: parsed.also,
    language: LANGUAGES.find((language) => language === parsed.language) ?? DEFAULT_LANGUAGE,
    release: parsed.release,
    format: chooseFormat(parsed.format, accept, offersOf(resource)),
  };
}

/**
 * A query as it is written, its ids known or not.
 *
 * @throws AtlasError `invalid-parameter` naming everything that is wrong, `not-acceptable`
 */
export function parseUncheckedQuery(
  { address, accept }: Asked<unknown>,
  resource: HttpResource,
): { query: Query; format: Format } {
  const parsed = parseHttpQuery(address.url.searchParams, resource, formatNames(resource));
  refuse(parsed.type === "refused" ? parsed.problems : []);
  return {
    query: parsed.query,
    format: chooseFormat(parsed.format, accept, offersOf(resource)),
  };
}

/**
 * The format that an address without other parameters is asked for in.
 *
 * @throws AtlasError `invalid-parameter`, `not-acceptable`
 */
export function parseFormatRequest(
  { address, accept }: Asked<unknown>,
  offers: readonly Offer[],
): Format {
  const { format, problems } = parseHttpFormat(
    address.url.searchParams,
    offers.map((offer) => offer.format),
  );
  refuse(problems);
  return chooseFormat(format, accept, offers);
}

/**
 * What readers look for at once. A text need not be words: coordinates are pasted as addresses of maps.
 *
 * @throws AtlasError `invalid-parameter` naming everything that is wrong, `not-acceptable`
 */
export function parseFindRequest({ address, accept }: Asked<unknown>): {
  text: string;
  limit: number;
  format: Format;
} {
  const { searchParams } = address.url;
  const formats = OFFERS.json.map((offer) => offer.format);
  const { format, problems } = parseHttpFormat(searchParams, formats, ["q", "limit"]);
  const read = <Value>(
    parameter: string,
    parse: (text: string) => Value | Refusal,
    usual: Value | Refusal,
  ) => {
    const values = searchParams.getAll(parameter);
    const value = values.length === 0 ? usual : readOne(values, parse);
    if (!(value instanceof Refusal)) return value;
    const { reason, allowed } = value;
    problems.push({ parameter, reason, ...(allowed && { allowed }) });
    return undefined;
  };
  const text = read("q", parseAsked, new Refusal("is missing"));
  const limit = read("limit", parseLimit, FOUND_AT_ONCE);
  refuse(problems);
  return {
    text: text ?? "",
    limit: Math.min(limit ?? FOUND_AT_ONCE, MOST_FOUND),
    format: chooseFormat(format, accept, OFFERS.json),
  };
}

function parseAsked(text: string): string | Refusal {
  if (text.trim() === "") return new Refusal("needs at least one word");
  if (text.length <= LONGEST_ASKED) return text.trim();
  return new Refusal(`needs at most ${LONGEST_ASKED} characters`);
}

/** @throws AtlasError `not-found` naming the collections that there are */
export function parseCollection(text: string): Collection {
  const collection = Collection.safeParse(text);
  if (collection.success) return collection.data;
  throw new AtlasError(
    "not-found",
    `There is no collection "${text}"; there are ${Collection.options.join(", ")}.`,
  );
}

function refuse(problems: ParameterProblem[]) {
  if (problems.length === 0) return;
  const sentence = problems.map(({ parameter, reason }) => `"${parameter}" ${reason}`).join("; ");
  throw new AtlasError("invalid-parameter", `${sentence}.`, { parameters: problems });
}
