import { picturedLink } from "@/lib/query/canonical-link";
import { inLanguage, type Language, readLanguage } from "@/lib/words/languages";

const ROOT = "/preview";
const FILE = /^\/preview(\/.+)\.png$/;

/** Pixels, as those who show previews ask for them (Open Graph). */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/**
 * Where the preview image of a page lies: `/places/camp-ashraf?t=2011` in Persian →
 * `/preview/fa/places/camp-ashraf.png?t=2011`; of the first page, `/preview/index.png`.
 *
 * @param path without its language
 */
export function previewAddress(path: string, search: URLSearchParams, language: Language): string {
  const [page = "", query] = picturedLink(path, search).split("?");
  const file = `${ROOT}${inLanguage(page === "/" ? "/index" : page, language)}.png`;
  return query === undefined ? file : `${file}?${query}`;
}

export function isPreviewAddress(address: string): boolean {
  return /^\/preview(?:[/?]|$)/.test(address);
}

/**
 * The page that the path of a preview image names; `undefined` where it names none, or not in the one way that
 * `previewAddress` writes it.
 */
export function readPreviewPath(
  pathname: string,
): { language: Language; path: string } | undefined {
  const [, page] = FILE.exec(pathname) ?? [];
  if (page === undefined) return undefined;
  const { language, path } = readLanguage(page);
  const named = path === "/index" ? "/" : path;
  return previewAddress(named, new URLSearchParams(), language) === pathname
    ? { language, path: named }
    : undefined;
}
