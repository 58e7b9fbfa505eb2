import type { z } from "zod";
import { AtlasError, type ParameterProblem } from "@/lib/errors";
import { isPage } from "@/lib/query/pages";
import { type Selection, selectionOf } from "@/lib/query/selection";
import { Refusal, readOne } from "@/lib/query/values";
import type { AtlasSummary } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";
import { pageOf, readEmbedPath } from "@/lib/words/embed-address";
import { embedCode, nameEmbed } from "@/lib/words/embed-code";
import { inLanguage, readLanguage } from "@/lib/words/languages";
import type { Address } from "./links";
import type { OEmbed } from "./wire-oembed";

/** What an embed likes to be, in CSS pixels: a column of an article, and a map under its title. */
const USUAL = { width: 600, height: 450 };
/** Another title or count may stand in it tomorrow; nothing else changes. */
const CACHE_AGE = 86_400;

/** What a consumer asks for: an address of this site without the site, and the most room that the embed may take. */
type EmbedRequest = { asked: string; width: number; height: number };

/**
 * Reads what a consumer of oEmbed asks for (oembed.com, 2.2). Parameters that it does not know are left alone, as the
 * specification has it: consumers send their own.
 *
 * @throws AtlasError `invalid-parameter` naming everything that is wrong, `format-not-offered` for XML, `not-found`
 * where the address is not of this site
 */
export function parseEmbedRequest({ site, url }: Address): EmbedRequest {
  const problems: ParameterProblem[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | Refusal) => {
    const values = url.searchParams.getAll(name);
    if (values.length === 0) return undefined;
    const value = readOne(values, parse);
    if (!(value instanceof Refusal)) return value;
    problems.push({ parameter: name, reason: value.reason });
    return undefined;
  };
  const format = read("format", (text) => text);
  const page = read("url", parsePage);
  const width = read("maxwidth", parsePixels) ?? USUAL.width;
  const height = read("maxheight", parsePixels) ?? USUAL.height;
  if (!url.searchParams.has("url")) problems.push({ parameter: "url", reason: "is missing" });
  if (problems.length > 0 || page === undefined) {
    const sentence = problems.map(({ parameter, reason }) => `"${parameter}" ${reason}`).join("; ");
    throw new AtlasError("invalid-parameter", `${sentence}.`, { parameters: problems });
  }
  if (format !== undefined && format !== "json") {
    throw new AtlasError(
      "format-not-offered",
      `This address answers in JSON alone, not as "${format}"; ask for format=json.`,
    );
  }
  if (page.host !== new URL(site).host) {
    throw new AtlasError(
      "not-found",
      `"${page.origin}" is another site; this one answers for pages below ${site}.`,
    );
  }
  return {
    asked: page.pathname + page.search,
    width: Math.min(width, USUAL.width),
    height: Math.min(height, USUAL.height),
  };
}

function parsePage(text: string): URL | Refusal {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isAddress ? new URL(text) : new Refusal(`needs a whole web address, not "${text}"`);
}

function parsePixels(text: string): number | Refusal {
  const pixels = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return pixels > 0 ? pixels : new Refusal(`needs a whole number from 1, not "${text}"`);
}

/**
 * The page that is to be embedded, where the record stands by now, and its title.
 *
 * @throws AtlasError `not-found`, `withdrawn`
 */
export async function findEmbedded(
  asked: string,
  { atlas, store, site }: { atlas: AtlasSummary["atlas"]; store: Store; site: string },
): Promise<{ title: string; address: string }> {
  const { pathname, search } = new URL(asked, site);
  const { language, path } = readLanguage(pathname);
  const page = readEmbedPath(path)?.path ?? path;
  const selection = selectionOf(page);
  if (selection.type === "none") {
    if (!isPage(page)) throw notFound(site + asked);
    return { title: atlas.title, address: inLanguage(page, language) + search };
  }
  const title = await readTitle(selection, store);
  if (title !== undefined) return { title, address: inLanguage(page, language) + search };
  if (selection.type === "step") throw notFound(site + asked);
  const redirect = await store.findRedirect(`${selection.type}s`, selection.id);
  if (redirect?.type === "moved") {
    const moved = inLanguage(`/${redirect.collection}/${redirect.to}`, language) + search;
    return findEmbedded(moved, { atlas, store, site });
  }
  if (redirect?.type === "withdrawn") {
    throw new AtlasError(
      "withdrawn",
      `${site}${pageOf(selection)} was withdrawn on ${redirect.date}: ${redirect.reason}`,
    );
  }
  throw notFound(site + asked);
}

async function readTitle(selection: Exclude<Selection, { type: "none" }>, store: Store) {
  switch (selection.type) {
    case "place":
      return (await store.findPlaceItem(selection.id))?.title;
    case "event":
      return (await store.findEventItem(selection.id))?.title;
    case "document":
      return (await store.findDocumentItem(selection.id))?.title;
    case "step":
      return (await store.findTour(selection.tour))?.steps[selection.step - 1]?.title;
  }
}

function notFound(address: string) {
  return new AtlasError("not-found", `There is no page at ${address}.`);
}

/** The answer of oEmbed for a page. */
export function oEmbed(
  { title, address }: { title: string; address: string },
  { width, height }: EmbedRequest,
  { atlas, site }: { atlas: AtlasSummary["atlas"]; site: string },
): z.input<typeof OEmbed> {
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: atlas.title,
    provider_url: `${site}/`,
    cache_age: CACHE_AGE,
    html: embedCode({ site, address, title: nameEmbed(title, atlas.title), height, width }),
    width,
    height,
  };
}
