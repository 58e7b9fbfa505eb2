import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { openSite, textOf } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));
const { openPage } = startBrowserWithoutMap();
const { documents } = readEdgeRecords();

const INTRODUCING = ["/", "/documents", "/coverage", "/about/method"];

describe("The short name of a document", () => {
  it.each(INTRODUCING)(
    "stands right before its title on %s, with whose voice it is",
    async (path) => {
      const { article } = await read(path);
      for (const { id, shortTitle, title, voice } of documents) {
        const link = [...article.querySelectorAll("a")].find(
          (candidate) => textOf(candidate) === title.text,
        );
        expect(link?.getAttribute("href"), id).toBe(`/documents/${id}`);
        const line = link?.parentElement;
        expect(textOf(line), id).toBe(`${shortTitle} ${title.text}`);
        expect(textOf(line?.parentElement), id).toContain(`${voice}.`);
      }
    },
  );

  it.each(documents)(
    "stands at the head of its own pages: $id",
    async ({ id, shortTitle, voice }) => {
      for (const path of [`/documents/${id}`, `/coverage/${id}`]) {
        const { article } = await read(path);
        const header = textOf(article.querySelector("header"));
        expect(header, path).toContain(`${shortTitle} · ${voice}.`);
      }
    },
  );

  it("has one colour on every page, in either theme, that nothing else beside it has", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await openPage(inject("edgeAtlasUrl"), { colorScheme });
      const colours = new Set<string>();
      for (const path of [...INTRODUCING, "/events", "/attestations", "/passages", "/mentions"]) {
        await page.goto(inject("edgeAtlasUrl") + path);
        const name = page.getByRole("main").getByText("Survey report", { exact: true });
        const found = await name.evaluateAll((names) =>
          names.map((element) => getComputedStyle(element).color),
        );
        expect(found.length, path).toBeGreaterThan(0);
        for (const colour of found) colours.add(colour);
      }
      const title = page.getByRole("heading", { level: 1 });
      expect([...colours]).toHaveLength(1);
      expect(colours).not.toContain(await title.evaluate((one) => getComputedStyle(one).color));
    }
  });
});
