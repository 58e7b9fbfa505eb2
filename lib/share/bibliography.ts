import { plainDate } from "@/lib/text/plain-date";

/** A work as reference managers know it. */
export type Work = {
  /** Small letters, figures and hyphens. */
  key: string;
  kind: "page" | "document";
  title: string;
  author?: string | null;
  publisher?: string | null;
  /** What it is a part of. */
  within?: string;
  /** EDTF. */
  published?: string | null;
  version?: string;
  address: string;
  /** When it was read, `YYYY-MM-DD`. */
  read?: string;
  /** BCP 47. */
  language: string;
  note?: string;
};

/** How reference managers read works from a file: each, and what stands before, between and after them. */
export const BIBLIOGRAPHY_FORMS = {
  bibtex: {
    write: writeBibtex,
    before: "",
    between: "\n",
    after: "",
    extension: "bib",
    mediaType: "application/x-bibtex",
  },
  ris: {
    write: writeRis,
    before: "",
    between: "\r\n",
    after: "",
    extension: "ris",
    mediaType: "application/x-research-info-systems",
  },
  csl: {
    write: writeCsl,
    before: "[\n",
    between: ",\n",
    after: "\n]\n",
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
  },
} as const satisfies Record<string, BibliographyForm>;

export type BibliographyForm = {
  write: (work: Work) => string;
  before: string;
  between: string;
  after: string;
  extension: string;
  mediaType: string;
};

/** A file of one work. */
export function writeOnly(work: Work, { write, before, after }: BibliographyForm): string {
  return before + write(work) + after;
}

/** What biblatex reads of EDTF: no sets, whose braces would be taken for its own. */
const BIBLATEX_DATE = /^[\dX/.~?%-]+$/;

/** BibTeX knows no kind for a page of the web: `misc` is what every style has. Dates are EDTF, as biblatex reads them. */
function writeBibtex(work: Work): string {
  const { title, author, publisher, within, published, version, address, read, language } = work;
  const fields = {
    // In two pairs of braces, the letters of a title or a name stay as large or small, and as whole, as they are.
    author: author && `{${escapeTex(author)}}`,
    title: `{${escapeTex(title)}}`,
    howpublished: within && escapeTex(within),
    publisher: publisher && escapeTex(publisher),
    date: published && BIBLATEX_DATE.test(published) ? published : undefined,
    year: (plainDate(published ?? null) ?? read)?.slice(0, 4),
    version: version && escapeTex(version),
    url: address.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C"),
    urldate: read,
    note: work.note && escapeTex(work.note),
    langid: language,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${value}}`] : [],
  );
  return `@misc{${work.key},\n${lines.join(",\n")}\n}\n`;
}

const KINDS = {
  page: { ris: "ELEC", csl: "webpage" },
  document: { ris: "GEN", csl: "document" },
} as const;

/** RIS (Research Information Systems, 2012): a line a field, ended as its specification says. */
function writeRis(work: Work): string {
  const fields = [
    ["TY", KINDS[work.kind].ris],
    ["AU", work.author],
    ["TI", work.title],
    ["T2", work.within],
    ["PB", work.publisher],
    ["PY", plainDate(work.published ?? null)?.slice(0, 4)],
    ["DA", work.published && risDate(work.published)],
    ["ET", work.version],
    ["UR", work.address],
    ["Y2", work.read?.replaceAll("-", "/")],
    ["N1", work.note],
    ["LA", work.language],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`${name}  - ${onOneLine(value)}\r\n`] : [],
  );
  return `${lines.join("")}ER  - \r\n`;
}

/** Year, month, day and whatever else there is to say of a date, with slashes between. */
function risDate(edtf: string): string {
  const [year = "", month = "", day = ""] = plainDate(edtf)?.split("-") ?? [];
  return [year, month, day, year === "" ? edtf : ""].join("/");
}

/** CSL-JSON 1.0.2 (docs.citationstyles.org). */
function writeCsl(work: Work): string {
  const { key, kind, title, author, publisher, within, published, version, read } = work;
  const item = {
    id: key,
    type: KINDS[kind].csl,
    author: author ? [{ literal: author }] : undefined,
    title,
    "container-title": within,
    publisher: publisher ?? undefined,
    issued: published ? cslDate(published) : undefined,
    version,
    URL: work.address,
    accessed: read === undefined ? undefined : cslDate(read),
    note: work.note,
    language: work.language,
  };
  return JSON.stringify(item, undefined, 2);
}

function cslDate(edtf: string) {
  const parts = plainDate(edtf)?.split("-").map(Number);
  return parts ? { "date-parts": [parts] } : { literal: edtf };
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

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
