import { dirname } from "node:path";
import type { FaultKind } from "./fault";

/** A fault that was tried; `before` and `after` are the lines that it touches. */
export type Trial = {
  path: string;
  line: number;
  kind: FaultKind;
  before: string;
  after: string;
  isFound: boolean;
};

/** The survivors with what was changed, then a Markdown table by folder. */
export function report(trials: readonly Trial[]): string {
  const survivors = trials.filter(({ isFound }) => !isFound).map(describe);
  const folders = [...new Set(trials.map(({ path }) => dirname(path)))].sort();
  const rows = folders.map((folder) =>
    row(
      folder,
      trials.filter(({ path }) => dirname(path) === folder),
    ),
  );
  const table = ["| folder | found | faults | share |", "|---|---|---|---|", ...rows];
  return [...survivors, ...table, row("all", trials)].join("\n");
}

function describe({ path, line, kind, before, after }: Trial): string {
  return `${path}:${line} (${kind})\n- ${before}\n+ ${after}\n`;
}

function row(name: string, trials: readonly Trial[]): string {
  const found = trials.filter(({ isFound }) => isFound).length;
  const share = trials.length === 0 ? "–" : `${Math.round((100 * found) / trials.length)} %`;
  return `| ${name} | ${found} | ${trials.length} | ${share} |`;
}
