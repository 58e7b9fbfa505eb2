import { expect, it } from "vitest";
import { listBrowserFiles } from "./browser-files";

it("follows what files of the browser import, and not what they take for types", () => {
  const sources = new Map([
    ["a/page.tsx", 'import { Map } from "./map";\nimport { Panel } from "./panel";'],
    [
      "a/map.tsx",
      '"use client";\nimport { sign } from "@/lib/sign";\nimport type { Row } from "./panel";',
    ],
    ["a/panel.tsx", "export const Panel = 1;"],
    ["lib/sign.ts", 'export { colour } from "./colour";'],
    ["lib/colour.ts", "export const colour = 1;"],
  ]);
  expect([...listBrowserFiles(sources)].sort()).toEqual([
    "a/map.tsx",
    "lib/colour.ts",
    "lib/sign.ts",
  ]);
});
