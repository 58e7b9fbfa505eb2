import type { Export, ExportFormat, Row } from "./export";
import { listed } from "./geojson";
import { writeJson } from "./write-json";

const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/**
 * Linked Places Format 1.3 (github.com/LinkedPasts/linked-places-format), for gazetteers: GeoJSON and JSON-LD at once.
 * A record needs a name with a citation, and that the year of one: the atlas is what is cited. It does not know the
 * feature classes of GeoNames (`fclasses`), nor when a place was what it is (`when`), and states neither.
 */
export const lpf: ExportFormat = {
  mediaType: "application/ld+json",
  otherNames: [],
  extension: "lpf.json",
  collections: ["places"],
  async *write(rows, about) {
    const { atlas, version, day, view, self } = about;
    const head = writeJson({
      type: "FeatureCollection",
      "@context": CONTEXT,
      title: atlas.title,
      version,
      downloaded: day,
      license: atlas.license.url,
      links: [
        { rel: "self", href: self },
        { rel: "alternate", href: view },
      ],
    });
    yield `${head.slice(0, -1)},"features":[`;
    yield* listed(rows, (row) => writeJson(linkedPlace(row, about)));
    yield "\n]}\n";
  },
};

function linkedPlace({ id, geometry, properties, address, titles = {} }: Row, about: Export) {
  const { site, atlas, modified, placeTypes } = about;
  const { name, placeType, radius, coordinateSource, within, standsFor } = properties;
  const citations = [{ label: atlas.title, year: Number(modified.slice(0, 4)), "@id": address }];
  const labels = Object.entries(placeTypes[String(placeType)] ?? {});
  return {
    "@id": address,
    type: "Feature",
    properties: { title: name, id, ...(typeof radius === "number" && { radius }) },
    names: namesOf(properties, titles).map((toponym) => ({ ...toponym, citations })),
    types: [
      {
        label: placeType,
        sourceLabels: labels.map(([lang, label]) => ({ label, lang })),
      },
    ],
    geometry: geometry && {
      ...geometry,
      ...(coordinateSource !== null && { citations: [{ label: coordinateSource }] }),
    },
    ...(typeof within === "string" && {
      relations: [
        {
          relationType: "gvp:broaderPartitive",
          relationTo: `${site}/places/${encodeURIComponent(within)}`,
          label: within,
        },
      ],
    }),
    ...(typeof standsFor === "string" && {
      descriptions: [{ value: standsFor, lang: atlas.language }],
    }),
  };
}

/** The name it goes by first; then what it is called elsewhere, each with its language where that is known. */
function namesOf({ name, names }: Row["properties"], titles: Readonly<Record<string, string>>) {
  const toponyms = [...new Set([name, ...(names as string[]), ...Object.values(titles)])];
  return toponyms.map((toponym) => {
    const lang = Object.keys(titles).find((language) => titles[language] === toponym);
    return { toponym, ...(lang !== undefined && { lang }) };
  });
}
