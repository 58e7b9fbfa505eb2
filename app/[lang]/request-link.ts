import { headers } from "next/headers";
import { loadView, type View } from "@/lib/query/view";
import { readLanguage } from "@/lib/words/languages";

/** The link of the current request without its language, as the proxy noted it: layouts are not given their search parameters. */
export async function readRequestLink(): Promise<{
  path: string;
  search: URLSearchParams;
  view: View;
}> {
  // Behind a host, so that a path of several slashes stays a path.
  const link = new URL(`http://localhost${(await headers()).get("x-link") ?? "/"}`);
  const { path } = readLanguage(link.pathname);
  return { path, search: link.searchParams, view: loadView(link.searchParams) };
}
