import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { linksIn, openSite, textOf } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));

const LANGUAGES = {
  "": { title: "Compose a tour", needs: "This page needs JavaScript." },
  "/ar": { title: "تأليف جولة", needs: "تحتاج هذه الصفحة إلى JavaScript." },
  "/fa": { title: "نوشتن یک گشت", needs: "این صفحه به JavaScript نیاز دارد." },
};

describe.each(Object.entries(LANGUAGES))(
  "The page that composes tours, under “%s”",
  (root, said) => {
    it("says without scripts that it needs them, and where the format is told", async () => {
      const { status, title, article } = await read(`${root}/tours/new`);
      expect([status, textOf(article.querySelector("h1"))]).toEqual([200, said.title]);
      expect(title).toContain(said.title);
      const told = new JSDOM(article.querySelector("noscript")?.innerHTML).window.document.body;
      expect(textOf(told)).toContain(said.needs);
      const [format] = linksIn(told);
      expect(format?.href).toBe(`${root}/about/data#tours`);
      const { document } = await read(`${root}/about/data`);
      expect(textOf(document.querySelector("#tours"))).toMatch(/tours\.json.*passages/);
    });

    it("is for no search engine, and is found from a tour and from what explains the atlas", async () => {
      const { document } = await read(`${root}/tours/new`);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe(
        "noindex, nofollow",
      );
      for (const path of ["/tours/all-round", "/about", "/about/data"]) {
        const { article } = await read(root + path);
        const ways = linksIn(article).filter(({ href }) => href === `${root}/tours/new`);
        expect([path, ways.length]).toEqual([path, 1]);
      }
      const { article } = await read(root || "/");
      expect(linksIn(article).filter(({ href }) => href.includes("/tours/new"))).toEqual([]);
    });
  },
);

it("The sitemap leaves the page out that composes tours", async () => {
  const sitemap = await fetch(`${inject("edgeAtlasUrl")}/sitemaps/pages.xml`);
  const text = await sitemap.text();
  expect(text).toContain("/tours/all-round");
  expect(text).not.toContain("/tours/new");
});
