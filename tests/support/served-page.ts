import { within } from "@testing-library/dom";
import { JSDOM } from "jsdom";

/** A link as the page writes it: its words, and its address to the letter. */
export type PageLink = { text: string; href: string };

/** A page as the server sends it, without a browser and without scripts. */
export type ServedPage = {
  status: number;
  title: string;
  document: Document;
  /** What the page is about, without the map and the ways around it. */
  article: HTMLElement;
};

/** Reads pages of a site, each once. */
export function openSite(site: () => string) {
  const pages = new Map<string, Promise<ServedPage>>();
  return {
    read(path: string): Promise<ServedPage> {
      const known = pages.get(path) ?? readPage(new URL(path, site()));
      pages.set(path, known);
      return known;
    },
  };
}

async function readPage(url: URL): Promise<ServedPage> {
  const response = await fetch(url, { headers: { accept: "text/html" }, redirect: "manual" });
  const { document } = new JSDOM(await response.text()).window;
  const article = document.querySelector<HTMLElement>("main article");
  if (!article) throw new Error(`${url} (${response.status}) shows no article.`);
  return { status: response.status, title: document.title, document, article };
}

/** What a reader reads in an element, white space as a browser shows it. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The texts of an element's children, which the style sheet sets apart. */
export function partsOf(element: Element | null | undefined): string[] {
  return [...(element?.children ?? [])].map(textOf).filter((text) => text !== "");
}

export function linksIn(element: Element | null | undefined): PageLink[] {
  return [...(element?.querySelectorAll("a[href]") ?? [])].map(linkOf);
}

export function linkOf(anchor: Element | null | undefined): PageLink {
  return { text: textOf(anchor), href: anchor?.getAttribute("href") ?? "" };
}

/**
 * The address of a link on a page that is seen through filters and looks: it carries them all, and what it asks
 * for itself stays as it is. Keys are sorted; commas and slashes are written plainly.
 */
export function seenThrough(view: string, href: string): string {
  if (!href.startsWith("/")) return href;
  const [address = "", anchor] = href.split("#");
  const [path, own] = address.split("?");
  const query = new URLSearchParams(own);
  for (const [key, value] of new URLSearchParams(view)) if (!query.has(key)) query.set(key, value);
  query.sort();
  const search = query.size === 0 ? "" : `?${query}`;
  const plain = search.replaceAll("%2C", ",").replaceAll("%2F", "/");
  return `${path}${plain}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** What a page says first of what it shows: the last sentence of its head itself, before what can be done with it. */
export function leadOf(article: HTMLElement): Element | undefined {
  const sentences = [...article.querySelectorAll("header > p")];
  return sentences.filter((one) => !one.querySelector('a[href*="/download"]')).at(-1);
}

/** The headings of the second level, in the order of the page. */
export function headingsOf(article: HTMLElement): string[] {
  return [...article.querySelectorAll("h2")].map(textOf);
}

/** The section under a heading; undefined where the page has none. */
export function sectionUnder(article: HTMLElement, name: string): HTMLElement | undefined {
  const heading = [...article.querySelectorAll("h2")].find(
    (candidate) => textOf(candidate) === name,
  );
  return heading?.parentElement ?? undefined;
}

/** The rows of the first list in an element. */
export function rowsOf(element: Element | null | undefined): Element[] {
  return [...(element?.querySelector("ul, ol")?.children ?? [])];
}

/** The terms of the first list of facts, and what is said under each. */
export function factsOf(article: HTMLElement): Record<string, string> {
  const terms = within(article).getAllByRole("term", { hidden: true });
  return Object.fromEntries(terms.map((term) => [textOf(term), textOf(term.nextElementSibling)]));
}

/** What is said under a term of the page's facts. */
export function factOf(article: HTMLElement, name: string): Element | null | undefined {
  return [...article.querySelectorAll("dt")].find((term) => textOf(term) === name)
    ?.nextElementSibling;
}
