import { describe, expect, inject, it } from "vitest";
import { linksIn, openSite, textOf } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));

const MISSING = [
  "/nowhere",
  "/nowhere/at/all",
  "/places/nowhere",
  "/events/nowhere",
  "/events/nowhere/evidence",
  "/documents/nowhere",
  "/coverage/nowhere",
  "/tours/nowhere",
  "/tours/all-round/6",
];

/** What the page says in each language, and the names of the lists that it leads to. */
const WORDS = [
  {
    prefix: "",
    written: ["en", "ltr"],
    title: /^Nothing at this address · /,
    heading: "There is nothing at this address",
    lists: ["places", "events", "documents"],
  },
  {
    prefix: "/ar",
    written: ["ar", "rtl"],
    title: /^لا شيء في هذا العنوان · /,
    heading: "لا شيء في هذا العنوان",
    lists: ["الأماكن", "الأحداث", "الوثائق"],
  },
  {
    prefix: "/fa",
    written: ["fa", "rtl"],
    title: /^در این نشانی چیزی نیست · /,
    heading: "در این نشانی چیزی نیست",
    lists: ["مکان‌ها", "رویدادها", "اسناد"],
  },
];

describe.each(WORDS)("An address with nothing at it, under “$prefix”", (words) => {
  it.each(MISSING)("%s says so without scripts, and leads on", async (path) => {
    const { status, title, document, article } = await read(`${words.prefix}${path}?type=storm`);
    expect(status).toBe(404);
    expect(title).toMatch(words.title);
    expect(textOf(article.querySelector("h1"))).toBe(words.heading);
    const { lang, dir } = document.documentElement;
    expect([lang, dir]).toEqual(words.written);
    expect(linksIn(article).filter(({ text }) => words.lists.includes(text))).toEqual(
      ["places", "events", "documents"].map((list, index) => ({
        text: words.lists[index],
        href: `${words.prefix}/${list}?type=storm`,
      })),
    );
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(document.querySelector("[aria-label] svg a[href]"), "a map with places").not.toBeNull();
  });
});

it("An address that has something is to be found by search engines", async () => {
  const { status, document } = await read("/places");
  expect(status).toBe(200);
  expect(document.querySelector("meta[name=robots]")).toBeNull();
});
