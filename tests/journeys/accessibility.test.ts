import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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
  "/nowhere",
];

describe.each([
  ["light", "desktop", DESKTOP],
  ["dark", "desktop", DESKTOP],
  ["light", "phone", PHONE],
  ["dark", "phone", PHONE],
] as const)("In %s on a %s", (theme, _device, viewport) => {
  it("axe finds no violation on any page", async () => {
    const page = await newPage({ viewport, colorScheme: theme, bypassCSP: true });
    const violations: string[] = [];
    for (const path of PAGES) {
      await page.goto(inject("atlasUrl") + path);
      await waitForMap(page);
      await page.addScriptTag({ content: axe });
      const found: string[] = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
        const { violations } = await (window as any).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.flatMap(
          (rule: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
            rule.nodes.map(
              (node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`,
            ),
        );
      });
      violations.push(...found.map((violation) => `${path}: ${violation}`));
    }
    expect(violations).toEqual([]);
  });

  it("no page is wider than the screen", async () => {
    const page = await newPage({ viewport, colorScheme: theme });
    for (const path of PAGES) {
      await page.goto(inject("atlasUrl") + path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
});
