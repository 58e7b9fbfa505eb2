/** The pages that every atlas has, for who lists them. */
export const PAGES = [
  "/",
  "/places",
  "/events",
  "/documents",
  "/attestations",
  "/passages",
  "/mentions",
  "/figures",
  "/disagreements",
  "/coverage",
  "/about",
  "/about/method",
  "/about/data",
  "/download",
  "/changes",
] as const;

/** Where a tour is composed; no tour may have its id. */
export const COMPOSER_PAGE = "/tours/new";

/** Pages of which there is another for whatever is asked, those of what one document covers, and whole tours. */
const OTHERS = /^\/(?:find|filters|(?:coverage|tours)\/[a-z0-9-]+)$/;

/** Whether there is a page at a path, beside those of records. */
export function isPage(path: string): boolean {
  return PAGES.some((page) => page === path) || OTHERS.test(path);
}
