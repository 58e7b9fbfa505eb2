import { formatMention } from "@/lib/ingest/draft-document";
import type { FoundNames } from "@/lib/ingest/find-mentions";
import type { NewMentions } from "@/lib/ingest/new-mentions";

/** Lists the names that were found, each with the words around it, which are shown here and written nowhere. */
export function sayMentions({ mentions, shared }: FoundNames, text: string) {
  const show = contextIn(text);
  console.log(`\nNames of the gazetteer found: ${mentions.length}.`);
  if (mentions.length > 0) {
    console.log("Read each where it stands; delete the line of any that names something else:");
  }
  for (const { kind, target, start, end } of mentions) {
    console.log(`  ${kind} ${target}  ${show(start, end)}`);
  }
  sayShared(shared, show);
}

/** Lists what a recorded document lacks, each mention as a line to paste into its record. */
export function sayNewMentions(
  { mentions, shared, crossed }: NewMentions,
  text: string,
  path: string,
) {
  const show = contextIn(text);
  console.log(`Names of the gazetteer that ${path} has no mention of: ${mentions.length}.`);
  if (mentions.length > 0) {
    console.log(
      'Read each where it stands; paste the lines of those that are meant into "mentions":',
    );
  }
  for (const mention of mentions) {
    console.log(`    ${formatMention(mention)},\n      ${show(mention.start, mention.end)}`);
  }
  sayShared(shared, show);
  if (crossed > 0) {
    console.log(
      `\nLeft out: ${crossed} that lie over a recorded mention of something else, which a person chose.`,
    );
  }
}

type Show = (start: number, end: number) => string;

function sayShared(shared: FoundNames["shared"], show: Show) {
  if (shared.length === 0) return;
  console.log("\nNot recorded, because several records have the name; add the one that is meant:");
  for (const { start, end, records } of shared) {
    const targets = records.map(({ kind, target }) => `${kind} ${target}`).join(" or ");
    console.log(`  ${targets}  ${show(start, end)}`);
  }
}

function contextIn(text: string): Show {
  const codePoints = Array.from(text);
  return (start, end) => {
    const [before, name, after] = [
      codePoints.slice(Math.max(0, start - 24), start),
      codePoints.slice(start, end),
      codePoints.slice(end, end + 24),
    ].map((piece) => piece.join("").replace(/\s+/g, " "));
    return `${start}–${end}  …${before}[${name}]${after}…`;
  };
}
