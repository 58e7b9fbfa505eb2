import { escapeHtml } from "@/lib/text/escape-html";
import { formatDate } from "@/lib/words/date-label";
import type { Words } from "@/lib/words/words";
import {
  BIBLIOGRAPHY_FORMS,
  type BibliographyForm,
  onOneLine,
  type Work,
  writeOnly,
} from "./bibliography";

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
  bibtex: asWork(BIBLIOGRAPHY_FORMS.bibtex),
  ris: asWork(BIBLIOGRAPHY_FORMS.ris),
  csl: asWork(BIBLIOGRAPHY_FORMS.csl),
} as const satisfies Record<
  string,
  { write: (cited: Cited, say: Words) => string; extension?: string; mediaType?: string }
>;
export type CitationForm = keyof typeof CITATION_FORMS;

/** A file for reference managers, with nothing in it but the page. */
function asWork(form: BibliographyForm) {
  const { extension, mediaType } = form;
  return { write: (cited: Cited) => writeOnly(workOf(cited), form), extension, mediaType };
}

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

/** What reference managers are told of a page. */
function workOf({ title, atlas, version, address, day, language }: Cited): Work {
  return {
    key: keyOf(address, version),
    kind: "page",
    title,
    within: atlas,
    version,
    address,
    read: day,
    language,
  };
}

/** A key of small letters, figures and hyphens: the path of the page and the version. */
export function keyOf(address: string, version: string): string {
  const path = new URL(address).pathname.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${path.replace(/^-|-$/g, "") || "atlas"}-${version.slice(0, 8)}`;
}

function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, "\\$&");
}
