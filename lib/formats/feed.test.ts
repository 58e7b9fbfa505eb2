import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type Feed, writeAtom, writeJsonFeed } from "./feed";

/** What breaks markup, what runs, and what no encoding has. */
const HOSTILE = `</title>]]><script>alert("1")</script> & 'a' \u0000\uD800 خ`;
/** The same as a format that cannot hold all of it shows it. */
const SHOWN = `</title>]]><script>alert("1")</script> & 'a' \uFFFD\uFFFD خ`;

const FEED: Feed = {
  title: HOSTILE,
  subtitle: HOSTILE,
  language: "en",
  author: HOSTILE,
  license: { label: HOSTILE, url: "https://example.org/?a=1&b=%22" },
  updated: "2026-01-02T03:04:05Z",
  first: "https://example.org/api/changes?a=1&b=2",
  self: "https://example.org/api/changes?a=1&b=2&cursor=x",
  next: undefined,
  page: "https://example.org/",
  entries: [
    {
      id: "https://example.org/events/a?release=1&x=2",
      title: HOSTILE,
      updated: "2026-01-02T03:04:05Z",
      page: "https://example.org/events/a",
      html: "<p>a &amp; b</p>",
    },
  ],
};

function parse(feed: Feed): Element {
  return new JSDOM(writeAtom(feed), { contentType: "application/xml" }).window.document
    .documentElement;
}

describe("Atom", () => {
  it("has whatever a record says as text", () => {
    const root = parse(FEED);
    const texts = ["title", "subtitle", "name", "rights", "entry title"];
    for (const name of texts) expect(root.querySelector(name)?.textContent, name).toBe(SHOWN);
    expect(root.querySelectorAll("script")).toHaveLength(0);
    expect(root.querySelector("content")?.textContent).toBe("<p>a &amp; b</p>");
  });

  it("names itself, its first page, its page and its licence, and the next page where there is one", () => {
    const linksOf = (feed: Feed) =>
      [...parse(feed).children]
        .filter(({ tagName }) => tagName === "link")
        .map((link) => [link.getAttribute("rel"), link.getAttribute("href")]);
    const links = [
      ["self", FEED.self],
      ["alternate", FEED.page],
      ["license", FEED.license.url],
      ["first", FEED.first],
    ];
    expect(linksOf(FEED)).toEqual(links);
    const next = "https://example.org/api/changes?cursor=y";
    expect(linksOf({ ...FEED, next })).toEqual([...links, ["next", next]]);
    expect(parse(FEED).querySelector("id")?.textContent).toBe(FEED.first);
  });
});

describe("JSON Feed", () => {
  it("has what a feed must have (1.1), and no next page where there is none", () => {
    expect(writeJsonFeed(FEED)).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: HOSTILE,
      description: HOSTILE,
      language: "en",
      home_page_url: FEED.page,
      feed_url: FEED.self,
      authors: [{ name: HOSTILE }],
      items: [
        {
          id: "https://example.org/events/a?release=1&x=2",
          url: "https://example.org/events/a",
          title: HOSTILE,
          content_html: "<p>a &amp; b</p>",
          date_published: "2026-01-02T03:04:05Z",
        },
      ],
    });
    expect(writeJsonFeed({ ...FEED, next: "https://example.org/" })).toMatchObject({
      next_url: "https://example.org/",
    });
  });
});
