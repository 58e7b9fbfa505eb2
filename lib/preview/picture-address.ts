import { picturedLink } from "@/lib/query/canonical-link";
import { inLanguage, type Language, readLanguage } from "@/lib/words/languages";

/** A picture of a page: the one that stands for its link elsewhere, or its map as a sheet to keep. */
export type PictureFile =
  | { kind: "preview"; extension: "png" }
  | { kind: "sheet"; extension: "svg" | "png" };

const PREVIEW: PictureFile = { kind: "preview", extension: "png" };
const FILES: readonly PictureFile[] = [
  PREVIEW,
  { kind: "sheet", extension: "svg" },
  { kind: "sheet", extension: "png" },
];
const FILE = /^\/(preview|sheet)(\/.+)\.(svg|png)$/;

/** Pixels, as those who show previews ask for them (Open Graph). */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/**
 * Where a picture of a page lies: the preview of `/places/camp-ashraf?t=2011` in Persian →
 * `/preview/fa/places/camp-ashraf.png?t=2011`; the sheet of the first page, `/sheet/index.svg`.
 *
 * @param path without its language
 */
export function pictureAddress(
  { kind, extension }: PictureFile,
  path: string,
  search: URLSearchParams,
  language: Language,
): string {
  const [page = "", query] = picturedLink(path, search).split("?");
  const file = `/${kind}${inLanguage(page === "/" ? "/index" : page, language)}.${extension}`;
  return query === undefined ? file : `${file}?${query}`;
}

/** Where the preview image of a page lies. */
export function previewAddress(path: string, search: URLSearchParams, language: Language): string {
  return pictureAddress(PREVIEW, path, search, language);
}

export function isPictureAddress(address: string): boolean {
  return /^\/(?:preview|sheet)(?:[/?]|$)/.test(address);
}

/**
 * The page that the path of a picture names; `undefined` where it names none, or not in the one way that
 * `pictureAddress` writes it.
 */
export function readPicturePath(
  pathname: string,
): { file: PictureFile; language: Language; path: string } | undefined {
  const [, kind, page, extension] = FILE.exec(pathname) ?? [];
  const file = FILES.find((one) => one.kind === kind && one.extension === extension);
  if (page === undefined || !file) return undefined;
  const { language, path } = readLanguage(page);
  const named = path === "/index" ? "/" : path;
  return pictureAddress(file, named, new URLSearchParams(), language) === pathname
    ? { file, language, path: named }
    : undefined;
}
