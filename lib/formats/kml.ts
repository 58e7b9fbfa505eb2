import { circle } from "@turf/turf";
import { PALETTE } from "@/lib/map/palette";
import { SIGNS } from "@/lib/map/signs";
import { FAMILIES, type Family } from "@/lib/records/family";
import { Collection } from "@/lib/records/redirect";
import { escapeXml } from "@/lib/text/well-formed";
import { type Export, type ExportFormat, type Geometry, type Row, titleOf } from "./export";
import { daysOf, FLAT_COLUMNS, flatValue } from "./flat-columns";

/**
 * KML 2.2 (OGC 07-147r2), for Google Earth and other globes: the colours of the map, the days for its time slider, every
 * property, and a link to each record. It names no picture, so that opening it asks no server for anything.
 */
export const kml: ExportFormat = {
  mediaType: "application/vnd.google-earth.kml+xml",
  otherNames: [],
  extension: "kml",
  collections: Collection.options,
  async *write(rows, about) {
    yield documentHead(about);
    for await (const some of rows) {
      if (some.length > 0) yield some.map((row) => placemark(row, about)).join("");
    }
    yield "</Document>\n</kml>\n";
  },
};

function documentHead(about: Export): string {
  const { atlas, collection, view, version, day } = about;
  const { license } = atlas;
  const lines = [
    link(view),
    escapeXml(`${atlas.title}, ${version}, ${day}`),
    link(license.url, license.label),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
<name>${escapeXml(`${atlas.title}: ${collection}`)}</name>
<atom:link href="${escapeXml(view)}"/>
<description>${escapeXml(lines.map((line) => `<p>${line}</p>`).join(""))}</description>
${styles()}`;
}

/** The mark of a family of events, and of what has none, as the map paints them on light paper. */
type StyleName = Family | "record";
const COLOURS = PALETTE.light.interface;

function styles(): string {
  return (["record", ...FAMILIES] as const)
    .map((name: StyleName) => {
      const colour = name === "record" ? COLOURS[SIGNS.mark.fill] : COLOURS[name];
      const parts = [
        `<IconStyle><color>${kmlColour(colour)}</color></IconStyle>`,
        `<LineStyle><color>${kmlColour(lineColour(name))}</color><width>${SIGNS.move.width}</width></LineStyle>`,
        `<PolyStyle><color>${kmlColour(colour, FAINT)}</color></PolyStyle>`,
      ];
      return `<Style id="${name}">${parts.join("")}</Style>\n`;
    })
    .join("");
}

/** How much of the colour an area is filled with. */
const FAINT = "22";

/** Moves are lines of one colour on the map; the outline of a place's area has that of its mark. */
function lineColour(name: StyleName): string {
  return COLOURS[name === "record" ? SIGNS.area.line : SIGNS.move.line];
}

/** KML writes colours as opacity, blue, green, red. */
function kmlColour(colour: string, opacity = "ff"): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return `${opacity}${blue}${green}${red}`;
}

/** In the order that the schema has: name, link, description, time, style, data, geometry. */
function placemark(row: Row, { collection, families }: Export): string {
  const style = families[String(row.properties.type)] ?? "record";
  return `<Placemark id="${escapeXml(row.id)}">
<name>${escapeXml(titleOf(row))}</name>
<atom:link href="${escapeXml(row.address)}"/>
<description>${escapeXml(describe(row))}</description>
${time(row)}<styleUrl>#${style}</styleUrl>
<ExtendedData>${data(row, collection)}</ExtendedData>
${geometry(row)}</Placemark>
`;
}

/** HTML, as the balloon of a globe shows it: what is said, where and when, and the page that has the passages. */
function describe({ properties, address }: Row): string {
  const { statement, source, standsFor, voice, date, placeNames } = properties;
  const said = [statement ?? standsFor ?? (source === undefined ? voice : undefined), source];
  const where = Array.isArray(placeNames) ? placeNames.join(", ") : undefined;
  const paragraphs = [...said, date, where].filter((text) => typeof text === "string" && text);
  return [...paragraphs.map((text) => escapeXml(String(text))), link(address)]
    .map((html) => `<p>${html}</p>`)
    .join("");
}

function link(address: string, words = address): string {
  return `<a href="${escapeXml(address)}">${escapeXml(words)}</a>`;
}

/** One day is a stamp, several are a span; an open end is left out. */
function time(row: Row): string {
  const [start, end] = daysOf(row);
  if (start === null && end === null) return "";
  if (start === end) return `<TimeStamp><when>${start}</when></TimeStamp>\n`;
  const begins = start === null ? "" : `<begin>${start}</begin>`;
  const ends = end === null ? "" : `<end>${end}</end>`;
  return `<TimeSpan>${begins}${ends}</TimeSpan>\n`;
}

function data({ id, properties }: Row, collection: Collection): string {
  const values = FLAT_COLUMNS[collection].map(
    ({ name, kind }) => [name, flatValue(properties[name], kind)] as const,
  );
  return [["id", id] as const, ...values]
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) => `<Data name="${name}"><value>${escapeXml(String(value))}</value></Data>`,
    )
    .join("");
}

function geometry({ geometry: shape, properties }: Row): string {
  if (!shape) return "";
  const { radius, placeType } = properties;
  // Events at one place would lie under one area each; a place has its own.
  const isArea = placeType !== undefined && typeof radius === "number" && radius > 0;
  const shapes = isArea ? point(shape) + area(shape, radius) : simple(shape);
  return isArea ? `<MultiGeometry>${shapes}</MultiGeometry>\n` : `${shapes}\n`;
}

function simple(shape: Geometry): string {
  switch (shape.type) {
    case "Point":
      return point(shape);
    case "LineString":
      return `<LineString><tessellate>1</tessellate><coordinates>${shape.coordinates.map(written).join(" ")}</coordinates></LineString>`;
    case "MultiPoint":
      return `<MultiGeometry>${shape.coordinates.map((position) => point({ coordinates: position })).join("")}</MultiGeometry>`;
  }
}

function point({ coordinates }: { coordinates: Geometry["coordinates"] }): string {
  return `<Point><coordinates>${written(coordinates)}</coordinates></Point>`;
}

const CORNERS = 48;
const METRES_A_KILOMETRE = 1000;

/** The circle within which a place lies. */
function area({ coordinates }: Geometry, radius: number): string {
  const { geometry: ring } = circle(coordinates as number[], radius / METRES_A_KILOMETRE, {
    steps: CORNERS,
    units: "kilometers",
  });
  const corners = (ring.coordinates[0] ?? []).map(([lng = 0, lat = 0]) =>
    // A circle may reach over the antimeridian, beyond which KML has no longitudes.
    written([((lng + 540) % 360) - 180, lat].map((degrees) => Number(degrees.toFixed(5)))),
  );
  return `<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing><coordinates>${corners.join(" ")}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
}

function written(position: Geometry["coordinates"]): string {
  return position.slice(0, 2).join(",");
}
