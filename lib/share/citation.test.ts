import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { CITATION_FORMS, type CitationForm, type Cited } from "./citation";

const PAGE: Cited = {
  title: "Attack on Camp Ashraf, 8 April 2011",
  atlas: "Two camps",
  version: "0123456789abcdef",
  address: "https://atlas.example/events/attack-2011-04-08?t=2011&type=attack,siege",
  versionAddress:
    "https://atlas.example/events/attack-2011-04-08?release=0123456789ab&t=2011&type=attack,siege",
  day: "2026-11-29",
  language: "en",
};
const HOSTILE: Cited = {
  ...PAGE,
  title: `</a><script>alert("1")</script> [x](y) 100% of {\\it} #1_2 & 'it'\nER  - \r\nTY  - BOOK`,
  address: `https://atlas.example/find?q=(a)<b>{c}"d"`,
};

function write(form: CitationForm, cited: Cited = PAGE, language: "en" | "ar" | "fa" = "en") {
  return CITATION_FORMS[form].write(cited, wordsIn(language));
}

describe("a page is cited", () => {
  it("in a sentence that ends with its address, in the language of the page", () => {
    expect(write("text")).toBe(
      `Attack on Camp Ashraf, 8 April 2011. Two camps, version 0123456789abcdef, read on 29 November 2026. ${PAGE.address}`,
    );
    expect(write("text", PAGE, "ar")).toContain("٢٩ نوفمبر ٢٠٢٦".replace("نوفمبر", "تشرين الثاني"));
    expect(write("text", PAGE, "fa")).toMatch(/۲۰۲۶.* https:\/\/atlas\.example\/events/u);
  });

  it("in Markdown", () => {
    expect(write("markdown")).toBe(
      `[Attack on Camp Ashraf, 8 April 2011](<${PAGE.address}>) (Two camps, 29 November 2026)`,
    );
  });

  it("in HTML, with the day it was read on", () => {
    const { document } = new JSDOM(write("html")).window;
    const link = document.querySelector("a");
    expect(link?.href).toBe(PAGE.address);
    expect(link?.textContent).toBe(PAGE.title);
    expect(link?.getAttribute("data-versiondate")).toBe("2026-11-29");
    expect(link?.getAttribute("data-versionurl")).toBe(PAGE.versionAddress);
    expect(write("html", { ...PAGE, versionAddress: undefined })).not.toContain("versionurl");
    expect(document.body.textContent).toBe(`${PAGE.title} (Two camps, 29 November 2026)`);
  });

  it("in BibTeX", () => {
    expect(write("bibtex").split("\n")).toEqual([
      "@misc{events-attack-2011-04-08-01234567,",
      "  title = {{Attack on Camp Ashraf, 8 April 2011}},",
      "  howpublished = {Two camps},",
      "  year = {2026},",
      "  version = {0123456789abcdef},",
      `  url = {${PAGE.address}},`,
      "  urldate = {2026-11-29},",
      "  langid = {en}",
      "}",
      "",
    ]);
  });

  it("in RIS", () => {
    expect(write("ris").split("\r\n")).toEqual([
      "TY  - ELEC",
      "TI  - Attack on Camp Ashraf, 8 April 2011",
      "T2  - Two camps",
      "ET  - 0123456789abcdef",
      `UR  - ${PAGE.address}`,
      "Y2  - 2026/11/29",
      "LA  - en",
      "ER  - ",
      "",
    ]);
  });

  it("in CSL-JSON", () => {
    expect(JSON.parse(write("csl"))).toEqual([
      {
        id: "events-attack-2011-04-08-01234567",
        type: "webpage",
        title: PAGE.title,
        "container-title": "Two camps",
        version: PAGE.version,
        URL: PAGE.address,
        accessed: { "date-parts": [[2026, 11, 29]] },
        language: "en",
      },
    ]);
  });
});

describe("a title or an address that would be read as something else", () => {
  it("stays text in HTML", () => {
    const { document } = new JSDOM(write("html", HOSTILE)).window;
    expect(document.querySelectorAll("script")).toHaveLength(0);
    expect(document.querySelector("a")?.textContent).toBe(HOSTILE.title.replace(/\s+/g, " "));
    expect(document.querySelector("a")?.getAttribute("href")).toBe(HOSTILE.address);
  });

  it("stays one link in Markdown", () => {
    expect(write("markdown", HOSTILE)).toMatch(
      /^\[\\<\/a\\>\\<script\\>.*\\\[x\\\]\\\(y\\\).*\]\(<https:\/\/atlas\.example\/find\?q=\(a\)%3Cb%3E\{c\}"d">\) \(/u,
    );
  });

  it("closes no brace of BibTeX", () => {
    const written = write("bibtex", HOSTILE);
    expect(written).toContain("100\\% of \\{\\textbackslash{}it\\} \\#1\\_2 \\& 'it'");
    expect(written).toContain('url = {https://atlas.example/find?q=(a)<b>%7Bc%7D"d"}');
    let depth = 0;
    for (const [brace] of written.replace(/\\[{}]/g, "").matchAll(/[{}]/g)) {
      depth += brace === "{" ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  it("begins no field of RIS", () => {
    const lines = write("ris", HOSTILE).split(/\r\n|\n|\r/);
    expect(lines.filter((line) => /^(TY|ER) {2}-/.test(line))).toHaveLength(2);
    expect(lines).toHaveLength(9);
  });
});
