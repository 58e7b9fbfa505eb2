import { AtlasError } from "@/lib/errors";
import { withRelease } from "@/lib/query/view";
import type { Release } from "@/lib/records/release";
import type { Address } from "./links";

/**
 * The page whose releases are asked for, without the one that its address may name.
 *
 * @throws AtlasError `invalid-parameter` where `url` is missing or no address, `not-found` where it is of another site
 */
export function parseOriginal({ site, url }: Address): string {
  const text = url.searchParams.get("url") ?? "";
  if (!URL.canParse(text)) {
    const reason = "needs the whole web address of a page of this site";
    throw new AtlasError("invalid-parameter", `"url" ${reason}.`, {
      parameters: [{ parameter: "url", reason }],
    });
  }
  if (new URL(text).origin !== new URL(site).origin) {
    throw new AtlasError("not-found", `This site answers for pages below ${site}.`);
  }
  return withRelease(text, undefined);
}

/** Where the releases of a page are listed (`/api/timemap`). */
function timeMapAddress(original: string): string {
  const { origin } = new URL(original);
  return `${origin}/api/timemap?${new URLSearchParams({ url: original })}`;
}

/**
 * The headers of a page by RFC 7089: the address without a release is the original and its own TimeGate (pattern 1.1),
 * the same address with one is a Memento.
 *
 * @param address absolute, as it was asked for
 * @param shown the release that the answer is of, where the address names it
 */
export function mementoHeaders(address: string, shown: Release | undefined): [string, string][] {
  const original = withRelease(address, undefined);
  const links = [
    `<${original}>; rel="original timegate"`,
    `<${timeMapAddress(original)}>; rel="timemap"; type="${LINK_FORMAT}"`,
  ];
  return [
    ["link", links.join(", ")],
    ...(shown ? [["memento-datetime", httpDate(shown.released)] as [string, string]] : []),
  ];
}

/**
 * The release that was the newest at a moment, the first where there was none yet (RFC 7089, 4.5.3); undefined where the
 * header names no moment, or none is kept.
 *
 * @param releases that are kept, the oldest first
 * @param header `Accept-Datetime`: an HTTP date
 */
export function negotiateRelease<Kind extends Release>(
  releases: readonly Kind[],
  header: string,
): Kind | undefined {
  const moment = Date.parse(header);
  if (Number.isNaN(moment)) return undefined;
  return releases.findLast(({ released }) => Date.parse(released) <= moment) ?? releases[0];
}

export const LINK_FORMAT = "application/link-format";

/** A TimeMap (RFC 7089, 5): the original, this list, and every release that is kept, each with its moment. */
export function timeMap(original: string, releases: readonly Release[]): string {
  const [first, last] = [releases[0], releases.at(-1)];
  const span =
    first && last ? `; from="${httpDate(first.released)}"; until="${httpDate(last.released)}"` : "";
  const lines = [
    `<${original}>; rel="original timegate"`,
    `<${timeMapAddress(original)}>; rel="self"; type="${LINK_FORMAT}"${span}`,
    ...releases.map((release) => {
      const ends = [release === first && "first", release === last && "last"].filter(Boolean);
      const rel = [...ends, "memento"].join(" ");
      return `<${withRelease(original, release.id)}>; rel="${rel}"; datetime="${httpDate(release.released)}"`;
    }),
  ];
  return `${lines.join(",\n")}\n`;
}

/** An instant as HTTP writes it. */
export function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}
