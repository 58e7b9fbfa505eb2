import type { Disagreement } from "./disagreement";

/** A point about few events says most about each of them; then one between documents before one within one. */
export function byParticularity(one: Disagreement, other: Disagreement): number {
  const documents = ({ passages }: Disagreement) =>
    new Set(passages.map(({ document }) => document)).size;
  return one.events.length - other.events.length || documents(other) - documents(one);
}
