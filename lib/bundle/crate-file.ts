import { writeJson } from "@/lib/formats/write-json";
import type { DocumentItem } from "@/lib/store/answers";
import { plainDate } from "@/lib/text/plain-date";
import { listNames } from "@/lib/words/place-label";
import { type Bundle, versionOf } from "./bundle";
import { documentPages } from "./data-files";
import { dataOf } from "./index-page";
import { STANDARDS, type Standard } from "./standards";

/** A file as a crate describes it; the one that has the checksum of the crate itself can have none there. */
export type CrateFile = {
  name: string;
  holds: string;
  mediaType: string;
  standard: Standard;
  packed: { size: number; sha256: string } | undefined;
};

export const CRATE_NAME = "ro-crate-metadata.json";

type Entity = { "@id": string; "@type": string; [property: string]: unknown };

/**
 * The metadata of a bundle (RO-Crate 1.3, in JSON-LD): the dataset, each of its files, and the documents that tell of
 * its events. One entity a line, documents as they are read.
 *
 * @param files all but this one
 */
export async function* crateFile(
  bundle: Bundle,
  files: readonly CrateFile[],
): AsyncIterable<string> {
  const fixed = [descriptor(), ...files.map(fileEntity), ...contextOf(bundle, files)];
  yield `{"@context":"${STANDARDS.crate.id}/context","@graph":[\n${fixed.map(writeJson).join(",\n")}`;
  const named = new Map<string, string>();
  const documents: string[] = [];
  for await (const page of documentPages(bundle)) {
    const entities = page.flatMap((item) => documentEntities(item, bundle, named));
    if (entities.length > 0) yield `,\n${entities.map(writeJson).join(",\n")}`;
    documents.push(...page.map(({ id }) => documentAddress(id, bundle)));
  }
  yield `,\n${writeJson(rootEntity(bundle, files, documents))}\n]}\n`;
}

const ref = (id: string) => ({ "@id": id });

function descriptor(): Entity {
  return {
    "@id": CRATE_NAME,
    "@type": "CreativeWork",
    about: ref("./"),
    conformsTo: ref(STANDARDS.crate.id),
  };
}

function fileEntity({ name, holds, mediaType, standard, packed }: CrateFile): Entity {
  return {
    "@id": name,
    "@type": "File",
    name,
    description: holds,
    encodingFormat: mediaType,
    conformsTo: ref(standard.id),
    ...(packed && { contentSize: String(packed.size), sha256: packed.sha256 }),
  };
}

function rootEntity(
  bundle: Bundle,
  files: readonly CrateFile[],
  documents: readonly string[],
): Entity {
  const { say, summary, dated, view, versionView } = bundle;
  const { title, license } = summary.atlas;
  return {
    "@id": "./",
    "@type": "Dataset",
    name: say("bundle.title", { atlas: title }),
    description: describeBundle(bundle),
    datePublished: dated.slice(0, 10),
    version: versionOf(bundle),
    inLanguage: say.language,
    license: ref(license.url),
    isBasedOn: [view, ...(versionView === undefined ? [] : [versionView])].map(ref),
    hasPart: files.map(({ name }) => ref(name)),
    citation: documents.map(ref),
  };
}

/** The query in words, what the data are, and whose words are in it. */
function describeBundle(bundle: Bundle): string {
  const { say, filters, texts } = bundle;
  const narrowed =
    filters.length === 0
      ? say("download.all")
      : `${say("download.narrowed")} ${listNames(filters, say)}.`;
  const data = say("bundle.readme.file", { name: say("bundle.asOf"), holds: dataOf(bundle) });
  return [
    narrowed,
    `${data}.`,
    say("bundle.readme.claims"),
    say(texts ? "bundle.wordsInAll" : "bundle.wordsOut"),
  ].join(" ");
}

/** What files and dataset refer to: specifications, licence, and the pages of the site. */
function contextOf(bundle: Bundle, files: readonly CrateFile[]): Entity[] {
  const { say, summary, view, versionView, dated } = bundle;
  const { title, license } = summary.atlas;
  const standards = new Map(
    [STANDARDS.crate, ...files.map(({ standard }) => standard)].map((one) => [one.id, one]),
  );
  const pages = [view, ...(versionView === undefined ? [] : [versionView])];
  return [
    ...[...standards.values()].map(({ id, name }) => ({
      "@id": id,
      "@type": "CreativeWork",
      name,
      url: id,
    })),
    { "@id": license.url, "@type": "CreativeWork", name: license.label, url: license.url },
    ...pages.map((url) => ({
      "@id": url,
      "@type": "WebPage",
      name: title,
      url,
      inLanguage: say.language,
      ...(url === versionView && { dateModified: dated }),
    })),
  ];
}

function documentAddress(id: string, { pageAt }: Bundle): string {
  return pageAt(`/documents/${encodeURIComponent(id)}`);
}

/**
 * A document, and whoever wrote or published it where no document before named them. Whether that is a person or a body
 * the record does not say.
 *
 * @param named ids of those who are named already, by name
 */
function documentEntities(
  item: DocumentItem,
  bundle: Bundle,
  named: Map<string, string>,
): Entity[] {
  const { title, shortTitle, author, publisher, published, language, sha256, voice } = item;
  const entities: Entity[] = [];
  const nameOf = (name: string | null) => {
    if (name === null) return undefined;
    const id = named.get(name) ?? `#named-${named.size + 1}`;
    if (!named.has(name)) entities.push({ "@id": id, "@type": "Thing", name });
    named.set(name, id);
    return ref(id);
  };
  const url = documentAddress(item.id, bundle);
  const document: Entity = {
    "@id": url,
    "@type": "CreativeWork",
    name: title,
    alternateName: shortTitle,
    inLanguage: language,
    author: nameOf(author),
    publisher: nameOf(publisher),
    datePublished: plainDate(published),
    disambiguatingDescription: voice,
    identifier: `sha256:${sha256}`,
    url,
  };
  return [document, ...entities];
}
