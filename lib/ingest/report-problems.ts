import type { Problem } from "@/lib/records/atlas-data";
import { formatProblem } from "./load";

/** So many of one kind are shown before the others are only counted. */
const MOST_OF_A_KIND = 5;

/**
 * Problems as lines to print, kind by kind in the order in which each is met first: the first five of a kind, and how
 * many more are like them.
 *
 * @param all shows every one
 */
export function reportProblems(problems: readonly Problem[], { all = false } = {}): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    const known = kinds.get(kind);
    if (known) known.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const shown = all ? alike : alike.slice(0, MOST_OF_A_KIND);
    const left = alike.length - shown.length;
    const lines = shown.map((problem) => `  ${formatProblem(problem)}`);
    return left === 0
      ? lines
      : [...lines, `  … and ${left} more of this kind; \`npm run check:data -- --all\` shows each`];
  });
}

/** What a problem has in common with others: its file and field but for positions, its words but for what they quote. */
function kindOf({ file, field, message }: Problem): string {
  const folder = file.replace(/[^/]+\.json$/, (name) => (file.includes("/") ? "*" : name));
  return [folder, field.replace(/\d+/g, "#"), message.replace(/"[^"]*"|\d+/g, "#")].join("\n");
}
