import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each violation in either theme, within some elements or the whole page, and what would mend it. */
export async function findViolations(page: Page, within = ["html"]): Promise<string[]> {
  await addAxe(page);
  const inLight = await runAxe(page, within, EVERY_RULE);
  await page.emulateMedia({ colorScheme: "dark" });
  // The other theme is the same page in other colours.
  const inDark = await runAxe(page, within, ["color-contrast"]);
  return [...inLight, ...inDark.map((violation) => `dark: ${violation}`)];
}

/** Brings axe onto a page, which must let scripts in (`bypassCSP`). */
export async function addAxe(page: Page) {
  // Rows that wait to be laid out have a height of their own and contents of another: axe sees them overlap.
  await page.addStyleTag({ content: "[data-places] { content-visibility: visible !important }" });
  await page.addScriptTag({ content: axe });
}

export const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export function runAxe(page: Page, within: string[], runOnly: string[]): Promise<string[]> {
  const asked = { include: within, runOnly };
  return page.evaluate(async ({ include, runOnly }) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (window as any).axe.run(include, { runOnly });
    return violations.flatMap(
      (rule: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  }, asked);
}
