import { type Selection, selectionOf } from "@/lib/query/selection";
import { formatLink, loadView } from "@/lib/query/view";
import { inLanguage, readLanguage } from "./languages";

/** What an embed shows: the path of the page that its view is of, and whether its map can be moved yet. */
export type EmbedPath = { path: string; isInUse: boolean };

/**
 * Reads the path of an embed, without its language: `/embed/places/camp-ashraf` is of `/places/camp-ashraf`,
 * `/embed/map` of `/` with its map in use. Undefined of the path of any other page.
 */
export function readEmbedPath(path: string): EmbedPath | undefined {
  const [matched, map, shown = "/"] = /^\/embed(\/map)?(\/.*)?$/.exec(path) ?? [];
  return matched === undefined ? undefined : { path: shown, isInUse: map !== undefined };
}

/** The inverse of `readEmbedPath`. */
export function embedPath({ path, isInUse }: EmbedPath): string {
  return `/embed${isInUse ? "/map" : ""}${path === "/" ? "" : path}`;
}

/** Whether a path of the site, in any language, is an embed's: every site may frame it. */
export function isEmbed(pathname: string): boolean {
  return readEmbedPath(readLanguage(pathname).path) !== undefined;
}

/** The page of a selection. */
export function pageOf(selection: Selection): string {
  switch (selection.type) {
    case "none":
      return "/";
    case "step":
      return `/tours/${selection.tour}/${selection.step}`;
    default:
      return `/${selection.type}s/${selection.id}`;
  }
}

/**
 * The address of the embed that shows what the map of a page shows: what is selected, in the same language, through the
 * same filters, camera and theme.
 *
 * @param address of a page, or of an embed, with or without the site before it
 */
export function embedAddress(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const { language, path } = readLanguage(pathname);
  const page = pageOf(selectionOf(readEmbedPath(path)?.path ?? path));
  const { panel: _panel, span: _span, ...view } = loadView(searchParams);
  return formatLink(inLanguage(embedPath({ path: page, isInUse: false }), language), view);
}

/** Where the site says how a page of it is embedded (oEmbed 1.0); both addresses begin with the site. */
export function oEmbedAddress(site: string, address: string): string {
  return `${site}/api/oembed?${new URLSearchParams({ url: address, format: "json" })}`;
}
