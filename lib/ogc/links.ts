import type { Format } from "@/lib/query/api-query";
import { readReleaseAddress, releaseAddress } from "@/lib/query/release-address";
import { withRelease } from "@/lib/query/view";
import { readSettings } from "@/lib/settings";
import { HTML } from "./formats";
import type { Link } from "./wire";

let siteUrl: string | undefined;

/**
 * The public address of the site without a trailing slash: `SITE_URL`, else what the request came to,
 * as a proxy in front reports it. A host header that is no host name is not repeated in links.
 */
export function siteOf(request: Pick<Request, "url" | "headers">): string {
  siteUrl ??= readSettings().siteUrl ?? "";
  if (siteUrl !== "") return siteUrl;
  const url = new URL(request.url);
  const first = (name: string) => request.headers.get(name)?.split(",")[0]?.trim();
  const host = first("x-forwarded-host") ?? first("host") ?? url.host;
  const protocol = first("x-forwarded-proto") ?? url.protocol.replace(":", "");
  return `${protocol === "https" ? "https" : "http"}://${isHost(host) ? host : url.host}`;
}

/** Whether a header names a host: what an address could be made of. */
export function isHost(text: string): boolean {
  const looksLikeOne = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(text);
  return looksLikeOne && URL.canParse(`http://${text}`);
}

/** The address that was asked for, as clients see it, and the site it belongs to. */
export type Address = { site: string; url: URL };

export function addressOf(request: Request): Address {
  const site = siteOf(request);
  const { pathname, search } = new URL(request.url);
  return { site, url: new URL(site + pathname + search) };
}

/** The address of something else in the API, of the release that was asked. */
export function apiAddress(address: Address, path: string): string {
  return address.site + apiPath(address, path);
}

/** The same without the site. */
export function apiPath({ url }: Address, path: string): string {
  return releaseAddress(`/api${path}`, readReleaseAddress(url.pathname).release);
}

/** The address of a page, of the release that was asked. */
export function pageAddress({ site, url }: Address, path: string): string {
  const { release } = readReleaseAddress(url.pathname);
  return release === undefined ? site + path : withRelease(site + path, release);
}

/** The address of the same answer as a release has it, which the query named. */
export function ofRelease({ site, url }: Address, release: string): string {
  const copy = new URL(url);
  copy.searchParams.delete("release");
  const { path } = readReleaseAddress(copy.pathname);
  return site + releaseAddress(path, release) + copy.search;
}

/** The answer itself and the same thing as a page. */
export function selfLinks({ url }: Address, type: string, title: string): Link[] {
  return [
    { rel: "self", href: url.href, type, title },
    { rel: "alternate", href: inFormat(url, "html"), type: HTML, title: `${title} as a page` },
  ];
}

function inFormat(url: URL, format: Format): string {
  return changed(url, "f", format);
}

/** The same address with one parameter set and all others kept. */
export function changed(url: URL, parameter: string, value: string): string {
  const copy = new URL(url);
  copy.searchParams.set(parameter, value);
  return copy.href;
}
