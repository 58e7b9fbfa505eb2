import { escapeHtml } from "@/lib/text/escape-html";
import { formatDate } from "@/lib/words/date-label";
import type { Words } from "@/lib/words/words";

/** A page of the atlas as somebody cites it. */
export type Cited = {
  title: string;
  /** Title of the atlas. */
  atlas: string;
  /** Of its content. */
  version: string;
  address: string;
  /** The address that names the release which was read; none where that was not released. */
  versionAddress: string | undefined;
  /** When it was read, `YYYY-MM-DD`. */
  day: string;
  /** BCP 47, of the record's words. */
  language: string;
};

/** The forms that a citation comes in, each with the end of its file's name where it makes one. */
export const CITATION_FORMS = {
  text: { write: writeSentence },
  markdown: { write: writeMarkdown },
  html: { write: writeHtml },
  bibtex: { write: writeBibtex, extension: "bib", mediaType: "application/x-bibtex" },
  ris: { write: writeRis, extension: "ris", mediaType: "application/x-research-info-systems" },
  csl: { write: writeCsl, extension: "json", mediaType: "application/vnd.citationstyles.csl+json" },
} as const satisfies Record<
  string,
  { write: (cited: Cited, say: Words) => string; extension?: string; mediaType?: string }
>;
export type CitationForm = keyof typeof CITATION_FORMS;

function writeSentence(cited: Cited, say: Words): string {
  return sentence(cited, say).join("");
}

/** A sentence in the language of the page, its words and its address apart. */
function sentence({ title, atlas, version, address, day }: Cited, say: Words) {
  const words = say("share.citation", { title, atlas, version, day: formatDate(day, say) });
  return [words, " ", address] as const;
}

/** CommonMark: a link, and what it is a page of. */
function writeMarkdown({ title, atlas, address, day }: Cited, say: Words): string {
  const of = say("share.pageOf", { atlas, day: formatDate(day, say) });
  // In angle brackets, brackets and parentheses of an address mean nothing.
  const target = address.replaceAll("<", "%3C").replaceAll(">", "%3E");
  return `[${escapeMarkdown(title)}](<${target}>) (${escapeMarkdown(of)})`;
}

/** A link with the day it was made on and the page of that day, as Robust Links (robustlinks.mementoweb.org/spec) name them. */
function writeHtml(cited: Cited, say: Words): string {
  const { title, atlas, address, versionAddress, day, language } = cited;
  const version =
    versionAddress === undefined ? "" : ` data-versionurl="${escapeHtml(versionAddress)}"`;
  const of = say("share.pageOf", { atlas, day: formatDate(day, say) });
  const link = `<a href="${escapeHtml(address)}"${version} data-versiondate="${day}" lang="${escapeHtml(language)}">${escapeHtml(onOneLine(title))}</a>`;
  return `${link} (${escapeHtml(of)})`;
}

/** BibTeX knows no kind for a page of the web: `misc` is what every style has. */
function writeBibtex({ title, atlas, version, address, day, language }: Cited): string {
  const fields = {
    // In two pairs of braces, the letters of a title stay as large or small as they are.
    title: `{${escapeTex(title)}}`,
    howpublished: escapeTex(atlas),
    year: day.slice(0, 4),
    version: escapeTex(version),
    url: address.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C"),
    urldate: day,
    langid: language,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(address, version)},\n${lines.join(",\n")}\n}\n`;
}

/** A key of small letters, figures and hyphens: the path of the page and the version. */
function keyOf(address: string, version: string): string {
  const path = new URL(address).pathname.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${path.replace(/^-|-$/g, "") || "atlas"}-${version.slice(0, 8)}`;
}

/** RIS (Research Information Systems, 2012): a line a field, ended as its specification says. */
function writeRis({ title, atlas, version, address, day, language }: Cited): string {
  const fields = [
    ["TY", "ELEC"],
    ["TI", title],
    ["T2", atlas],
    ["ET", version],
    ["UR", address],
    ["Y2", day.replaceAll("-", "/")],
    ["LA", language],
    ["ER", ""],
  ];
  return fields.map(([name, value]) => `${name}  - ${onOneLine(value ?? "")}\r\n`).join("");
}

/** CSL-JSON 1.0.2 (docs.citationstyles.org): a list of one. */
function writeCsl({ title, atlas, version, address, day, language }: Cited): string {
  const item = {
    id: keyOf(address, version),
    type: "webpage",
    title,
    "container-title": atlas,
    version,
    URL: address,
    accessed: { "date-parts": [day.split("-").map(Number)] },
    language,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, "\\$&");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return onOneLine(text).replace(
    /[\\{}$&#_%~^]/g,
    (character) => TEX[character] ?? `\\${character}`,
  );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
