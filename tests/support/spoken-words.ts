import { JSDOM } from "jsdom";

/** Attributes that are read, or read aloud. */
const READ = ["aria-label", "aria-description", "title", "alt", "placeholder"];

/** What is no word: addresses, commands, hashes. */
const NO_WORDS = "script, style, template, noscript, code, pre, kbd, samp";

/**
 * All that the interface says on a page, text by text: what is marked as written in another language is left out, and so
 * are names that stand apart in a sentence (Unicode's isolates).
 *
 * @param language of the page; undefined for an address that has its language already
 */
export async function readSpoken(site: string, language: string | undefined, path: string) {
  const prefix = language === undefined ? "" : `/${language}`;
  const response = await fetch(site + prefix + path, { headers: { accept: "text/html" } });
  const { document } = new JSDOM(await response.text()).window;
  const own = document.documentElement.lang;
  const isOwn = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === own;
  const spoken: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!isOwn(element) || element.closest(NO_WORDS)) continue;
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) spoken.push(child.textContent ?? "");
    }
    for (const name of READ) spoken.push(element.getAttribute(name) ?? "");
  }
  return {
    document,
    spoken: spoken
      .map((text) =>
        withoutNames(text)
          .replace(/https?:\/\/\S+/g, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((text) => text !== ""),
  };
}

/** Without what stands between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, one within another or not. */
function withoutNames(text: string): string {
  const inner = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
  return inner === text ? text : withoutNames(inner);
}
