import { headers } from "next/headers";
import { type PageLink, readPageLink } from "./page-link";

/** The link of the current request without its language, as the proxy noted it: layouts are not given their search parameters. */
export async function readRequestLink(): Promise<PageLink> {
  return readPageLink((await headers()).get("x-link"));
}
