import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { DESKTOP, PHONE, startBrowser, waitForMap } from "../support/browser";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { newPage } = startBrowser();

const PAGES = [
  "/",
  "/places",
  "/places/camp-ashraf",
  "/places/tehran",
  "/events",
  "/events/attack-ashraf-2013-09-01",
  "/documents",
  "/documents/stango-2012",
  "/attestations",
  "/about",
  "/about/data",
  "/about/method",
  "/coverage",
  "/coverage/lawmakers-letter-2014",
  "/disagreements",
  "/passages?doc=siege-report",
  "/mentions?doc=siege-report&kind=place",
  "/figures",
  "/nowhere",
];

const READERS = [
  { theme: "light", device: "desktop", viewport: DESKTOP },
  { theme: "dark", device: "desktop", viewport: DESKTOP },
  { theme: "light", device: "phone", viewport: PHONE },
  { theme: "dark", device: "phone", viewport: PHONE },
] as const;

describe.each(READERS)("In $theme on a $device", ({ theme, viewport }) => {
  it.each(PAGES)(
    "axe finds no violation on %s, and it is no wider than the screen",
    async (path) => {
      const page = await newPage({ viewport, colorScheme: theme, bypassCSP: true });
      await page.goto(inject("atlasUrl") + path);
      await waitForMap(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await page.addScriptTag({ content: axe });
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

/** Each violation as rule, element and what would mend it. */
function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (window as any).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(
      (rule: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  });
}
