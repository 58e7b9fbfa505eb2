import { BIBLIOGRAPHY_FORMS } from "@/lib/share/bibliography";
import type { Bundle } from "./bundle";
import { citationsFile } from "./citations-file";
import { CRATE_NAME, type CrateFile, crateFile } from "./crate-file";
import { claimsFile, collectionFile } from "./data-files";
import { pageFile } from "./index-page";
import { type PackedFile, packZip } from "./pack-zip";
import { passagesFile } from "./passages-file";
import { readmeFile } from "./readme-file";
import { STANDARDS, type Standard } from "./standards";

type Pieces = AsyncIterable<string | Uint8Array>;

type BundleFile = {
  name: string;
  mediaType: string;
  standard: Standard;
  write: (bundle: Bundle, before: readonly PackedFile[]) => Pieces;
};

const GEOJSON = { mediaType: "application/geo+json", standard: STANDARDS.geojson };

/** The files of a bundle in the order in which they are written: those that have checksums of others come last. */
const FILES = {
  events: {
    name: "data/events.geojson",
    ...GEOJSON,
    write: collectionFile("events", "geojson"),
  },
  attestations: {
    name: "data/attestations.csv",
    mediaType: "text/csv",
    standard: STANDARDS.csv,
    write: claimsFile,
  },
  places: {
    name: "data/places.geojson",
    ...GEOJSON,
    write: collectionFile("places", "geojson"),
  },
  documents: {
    name: "data/documents.geojson",
    ...GEOJSON,
    write: collectionFile("documents", "geojson"),
  },
  passages: {
    name: "passages.json",
    mediaType: "application/json",
    standard: STANDARDS.json,
    write: passagesFile,
  },
  bibtex: citations("bibtex"),
  ris: citations("ris"),
  csl: citations("csl"),
  page: {
    name: "index.html",
    mediaType: "text/html",
    standard: STANDARDS.html,
    write: pageFile(describeFiles),
  },
  readme: {
    name: "README.txt",
    mediaType: "text/plain",
    standard: STANDARDS.text,
    write: readmeFile(describeFiles),
  },
  metadata: {
    name: CRATE_NAME,
    mediaType: "application/ld+json",
    standard: STANDARDS.crate,
    write: metadataFile,
  },
  manifest: {
    name: "manifest-sha256.txt",
    mediaType: "text/plain",
    standard: STANDARDS.checksums,
    write: manifestFile,
  },
} as const satisfies Record<string, BundleFile>;

const LISTED = Object.entries(FILES) as [keyof typeof FILES, BundleFile][];

function citations(form: keyof typeof BIBLIOGRAPHY_FORMS): BundleFile {
  const { extension, mediaType } = BIBLIOGRAPHY_FORMS[form];
  const name = `citations/citations.${extension}`;
  return { name, mediaType, standard: STANDARDS[form], write: citationsFile(form) };
}

/** A bundle as a zip, written while it is read. */
export function writeBundle(bundle: Bundle): AsyncIterable<Uint8Array> {
  const packed: PackedFile[] = [];
  const files = LISTED.map(([, { name, write }]) => ({ name, pieces: write(bundle, packed) }));
  return packZip(files, bundle.dated, (file) => packed.push(file));
}

/** The names of all files, with what is in each. */
export function describeFiles({ say }: Pick<Bundle, "say">): [name: string, holds: string][] {
  return LISTED.map(([key, { name }]) => [name, say(`bundle.files.${key}`)]);
}

/** All files but the metadata: those before it with their checksums. */
function describedFiles({ say }: Bundle, before: readonly PackedFile[]): CrateFile[] {
  return LISTED.filter(([key]) => key !== "metadata").map(
    ([key, { name, mediaType, standard }]) => ({
      name,
      mediaType,
      standard,
      holds: say(`bundle.files.${key}`),
      packed: before.find((packed) => packed.name === name),
    }),
  );
}

async function* metadataFile(bundle: Bundle, before: readonly PackedFile[]): AsyncIterable<string> {
  yield* crateFile(bundle, describedFiles(bundle, before));
}

/** As `sha256sum` writes it, and checks it with `-c`. */
async function* manifestFile(_: Bundle, before: readonly PackedFile[]): AsyncIterable<string> {
  yield before.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
