import type { Mention } from "@/lib/records/document";
import type { FoundNames } from "./find-mentions";

export type NewMentions = FoundNames & {
  /** How many names were left out because a mention of something else lies over part of them. */
  crossed: number;
};

/** What was found and is not recorded yet: where a mention lies already, a person has decided. */
export function newMentions(found: FoundNames, recorded: readonly Mention[]): NewMentions {
  const lies = (stretch: { start: number; end: number }) =>
    recorded.filter(({ start, end }) => start < stretch.end && end > stretch.start);
  const mentions = found.mentions.filter((mention) => lies(mention).length === 0);
  const crossed = found.mentions.filter(
    ({ kind, target, start, end }) =>
      lies({ start, end }).length > 0 &&
      lies({ start, end }).every((known) => known.kind !== kind || known.target !== target),
  );
  return {
    mentions,
    shared: found.shared.filter((stretch) => lies(stretch).length === 0),
    crossed: crossed.length,
  };
}
