import { FAMILIES, type Family } from "@/lib/records/family";
import { type Mark, markRadius, ringParts } from "./marks";
import type { Theme } from "./palette";

/** What surrounds the disc of a mark, as its image is drawn. */
export type Ring = {
  theme: Theme;
  /** Pixels from the middle to the edge of the disc. */
  radius: number;
  kind: Mark["kind"];
  /** Kinds as parts of the ring, in steps clockwise from the top; none where nothing surely happened there. */
  parts: readonly { family: Family; from: number; to: number }[];
  /** Whether events concern the place that are not counted in it. */
  concerns: boolean;
};

const PREFIX = "atlas-ring";

/** What surrounds a mark. */
export function ringOf(mark: Mark, theme: Theme): Ring {
  const { kind } = mark;
  const parts = kind === "said" ? ringParts(mark) : [];
  return { theme, radius: markRadius(mark.events), kind, parts, concerns: mark.concerns > 0 };
}

/** The name of the image that surrounds a mark; marks that look the same have the same. */
export function ringImage(mark: Mark, theme: Theme): string {
  const { radius, kind, parts, concerns } = ringOf(mark, theme);
  const kinds = parts.map(({ family, from, to }) => `${FAMILIES.indexOf(family)}:${from}-${to}`);
  return [PREFIX, theme, radius, kind, kinds.join(","), concerns ? "concerns" : "alone"].join("|");
}

/** Reads the name of an image back; `undefined` for an image that is not ours. */
export function parseRing(name: string): Ring | undefined {
  const [prefix, theme, radius, kind, parts = "", around] = name.split("|");
  if (prefix !== PREFIX || (theme !== "light" && theme !== "dark")) return undefined;
  if (kind !== "said" && kind !== "ambiguous" && kind !== "concerns") return undefined;
  return {
    theme,
    radius: Number(radius),
    kind,
    parts: parts.split(",").flatMap(parsePart),
    concerns: around === "concerns",
  };
}

function parsePart(text: string): Ring["parts"] {
  const [, index, from, to] = /^(\d):(\d+)-(\d+)$/.exec(text) ?? [];
  const family = index && FAMILIES[Number(index)];
  return family ? [{ family, from: Number(from), to: Number(to) }] : [];
}
