import { AtlasError } from "@/lib/errors";
import type { Format } from "@/lib/query/api-query";
import type { Offer } from "./formats";

/**
 * Chooses a format: what `f` names, else the offer that `Accept` likes best (RFC 9110, 12.5.1).
 * Where several are liked equally, the first offer wins.
 *
 * @throws AtlasError `not-acceptable` when no offer is accepted
 */
export function chooseFormat(
  named: Format | undefined,
  accept: string | null,
  offers: readonly Offer[],
): Format {
  if (named !== undefined) return named;
  const ranges = parseAccept(accept?.trim() || "*/*");
  let best: { format: Format; quality: number } | undefined;
  for (const { format, asks } of offers) {
    const [mediaType = "", ...otherNames] = asks;
    const others = otherNames.map((name) => exactly(name, ranges)?.quality ?? 0);
    const quality = Math.max(qualityOf(mediaType, ranges), ...others);
    if (quality > (best?.quality ?? 0)) best = { format, quality };
  }
  if (best) return best.format;
  const available = offers.map(({ asks }) => asks[0]).join(", ");
  throw new AtlasError(
    "not-acceptable",
    `The request accepts only "${accept}"; this address comes as ${available}.`,
  );
}

type MediaRange = { range: string; quality: number };

function parseAccept(accept: string): MediaRange[] {
  return accept.split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const quality = weight === undefined ? 1 : Number(weight);
    return { range, quality: Number.isFinite(quality) ? quality : 0 };
  });
}

/** The weight of the most specific range that covers a media type, 0 when none does. */
function qualityOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [type] = mediaType.split("/");
  const covering =
    exactly(mediaType, ranges) ?? exactly(`${type}/*`, ranges) ?? exactly("*/*", ranges);
  return covering?.quality ?? 0;
}

function exactly(range: string, ranges: readonly MediaRange[]): MediaRange | undefined {
  return ranges.find((given) => given.range === range);
}
