import { BIBLIOGRAPHY_FORMS } from "@/lib/share/bibliography";
import type { Bundle } from "./bundle";
import { citationsFile } from "./citations-file";
import { CRATE_NAME, type CrateFile, crateFile, type Standard } from "./crate-file";
import { claimsFile, collectionFile } from "./data-files";
import { pageFile } from "./index-page";
import { type PackedFile, packZip } from "./pack-zip";
import { passagesFile } from "./passages-file";
import { readmeFile } from "./readme-file";

type Pieces = AsyncIterable<string | Uint8Array>;

type BundleFile = {
  /** The key of what the interface says of it. */
  key:
    | "events"
    | "attestations"
    | "places"
    | "documents"
    | "passages"
    | "bibtex"
    | "ris"
    | "csl"
    | "page"
    | "readme"
    | "metadata"
    | "manifest";
  name: string;
  mediaType: string;
  standard: Standard;
  write: (bundle: Bundle, before: readonly PackedFile[]) => Pieces;
};

const GEOJSON = {
  mediaType: "application/geo+json",
  standard: { id: "https://www.rfc-editor.org/rfc/rfc7946", name: "GeoJSON (RFC 7946)" },
};
const JSON_STANDARD = { id: "https://www.rfc-editor.org/rfc/rfc8259", name: "JSON (RFC 8259)" };
const TEXT = { id: "https://www.rfc-editor.org/rfc/rfc3629", name: "UTF-8 (RFC 3629)" };

/** The files of a bundle in the order in which they are written: those that have checksums of others come last. */
const FILES: readonly BundleFile[] = [
  {
    key: "events",
    name: "data/events.geojson",
    ...GEOJSON,
    write: collectionFile("events", "geojson"),
  },
  {
    key: "attestations",
    name: "data/attestations.csv",
    mediaType: "text/csv",
    standard: { id: "https://www.rfc-editor.org/rfc/rfc4180", name: "CSV (RFC 4180)" },
    write: claimsFile,
  },
  {
    key: "places",
    name: "data/places.geojson",
    ...GEOJSON,
    write: collectionFile("places", "geojson"),
  },
  {
    key: "documents",
    name: "data/documents.geojson",
    ...GEOJSON,
    write: collectionFile("documents", "geojson"),
  },
  {
    key: "passages",
    name: "passages.json",
    mediaType: "application/json",
    standard: JSON_STANDARD,
    write: passagesFile,
  },
  citations("bibtex", { id: "https://www.bibtex.org/Format/", name: "BibTeX" }),
  citations("ris", { id: "https://en.wikipedia.org/wiki/RIS_(file_format)", name: "RIS" }),
  citations("csl", {
    id: "https://docs.citationstyles.org/en/1.0.2/",
    name: "Citation Style Language 1.0.2",
  }),
  {
    key: "page",
    name: "index.html",
    mediaType: "text/html",
    standard: { id: "https://html.spec.whatwg.org/", name: "HTML" },
    write: pageFile(describeFiles),
  },
  {
    key: "readme",
    name: "README.txt",
    mediaType: "text/plain",
    standard: TEXT,
    write: readmeFile(describeFiles),
  },
  {
    key: "metadata",
    name: CRATE_NAME,
    mediaType: "application/ld+json",
    standard: JSON_STANDARD,
    write: metadataFile,
  },
  {
    key: "manifest",
    name: "manifest-sha256.txt",
    mediaType: "text/plain",
    standard: {
      id: "https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html",
      name: "Checksums as sha256sum writes them",
    },
    write: manifestFile,
  },
];

function citations(form: keyof typeof BIBLIOGRAPHY_FORMS, standard: Standard): BundleFile {
  const { extension, mediaType } = BIBLIOGRAPHY_FORMS[form];
  const name = `citations/citations.${extension}`;
  return { key: form, name, mediaType, standard, write: citationsFile(form) };
}

/** A bundle as a zip, written while it is read. */
export function writeBundle(bundle: Bundle): AsyncIterable<Uint8Array> {
  const packed: PackedFile[] = [];
  const files = FILES.map(({ name, write }) => ({ name, pieces: write(bundle, packed) }));
  return packZip(files, bundle.dated, (file) => packed.push(file));
}

/** The names of all files, with what is in each. */
export function describeFiles({ say }: Pick<Bundle, "say">): [name: string, holds: string][] {
  return FILES.map(({ key, name }) => [name, say(`bundle.files.${key}`)]);
}

/** All files but the metadata: those before it with their checksums. */
function describedFiles({ say }: Bundle, before: readonly PackedFile[]): CrateFile[] {
  return FILES.filter(({ name }) => name !== CRATE_NAME).map(({ key, name, ...file }) => ({
    ...file,
    name,
    holds: say(`bundle.files.${key}`),
    packed: before.find((packed) => packed.name === name),
  }));
}

async function* metadataFile(bundle: Bundle, before: readonly PackedFile[]): AsyncIterable<string> {
  yield* crateFile(bundle, describedFiles(bundle, before));
}

/** As `sha256sum` writes it, and checks it with `-c`. */
async function* manifestFile(_: Bundle, before: readonly PackedFile[]): AsyncIterable<string> {
  yield before.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
