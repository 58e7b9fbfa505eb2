/** A specification that a file follows, by its address. */
export type Standard = { id: string; name: string };

/** Those that the files of a bundle follow; their names are the same in every language. */
export const STANDARDS = {
  bibtex: { id: "https://www.bibtex.org/Format/", name: "BibTeX" },
  checksums: {
    id: "https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html",
    name: "Checksums as sha256sum writes them",
  },
  crate: { id: "https://w3id.org/ro/crate/1.3", name: "RO-Crate 1.3" },
  csl: {
    id: "https://docs.citationstyles.org/en/1.0.2/",
    name: "Citation Style Language 1.0.2",
  },
  csv: { id: "https://www.rfc-editor.org/rfc/rfc4180", name: "CSV (RFC 4180)" },
  geojson: { id: "https://www.rfc-editor.org/rfc/rfc7946", name: "GeoJSON (RFC 7946)" },
  html: { id: "https://html.spec.whatwg.org/", name: "HTML" },
  json: { id: "https://www.rfc-editor.org/rfc/rfc8259", name: "JSON (RFC 8259)" },
  ris: { id: "https://en.wikipedia.org/wiki/RIS_(file_format)", name: "RIS" },
  text: { id: "https://www.rfc-editor.org/rfc/rfc3629", name: "UTF-8 (RFC 3629)" },
} as const satisfies Record<string, Standard>;
