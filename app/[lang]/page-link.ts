import { loadView, type View } from "@/lib/query/view";
import { readLanguage } from "@/lib/words/languages";

/** What a link asks for: its path without the language, its query as it was written, and the view that this is. */
export type PageLink = { path: string; search: URLSearchParams; view: View };

/** @param written path and query of a request */
export function readPageLink(written: string | null | undefined): PageLink {
  // Behind a host, so that a path of several slashes stays a path.
  const { pathname, searchParams } = new URL(`http://localhost${written ?? "/"}`);
  const { path } = readLanguage(pathname);
  return { path, search: searchParams, view: loadView(searchParams) };
}
