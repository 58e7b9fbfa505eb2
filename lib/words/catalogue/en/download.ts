/** The page that offers what a view shows as files, and the links to it. */
export const download = {
  kind: "Files",
  title: "Download what you see",
  all: "The whole atlas: no filter is set.",
  narrowed: "Only what these filters leave:",
  change: "Change the filters",
  whole:
    "Every file holds all of it, however much that is, and nothing else. The number in each link is the number of records in the file.",
  records: {
    events: "{count, plural, =0 {no events} one {# event} other {# events}}",
    places: "{count, plural, =0 {no places} one {# place} other {# places}}",
    documents: "{count, plural, =0 {no documents} one {# document} other {# documents}}",
    attestations:
      "{count, plural, =0 {no attestations} one {# attestation} other {# attestations}}",
  },
  // The name of a link: `records` is one of the sentences above.
  file: "{records} as {format}",
  // `csv` and the like are names, the same in every language.
  formats: {
    csv: {
      name: "CSV",
      use: "For spreadsheets: Excel, LibreOffice, Google Sheets. One row a record, in every script.",
    },
    geojson: {
      name: "GeoJSON",
      use: "For maps: QGIS, ArcGIS, web maps. One file that also says where it comes from.",
    },
    kml: {
      name: "KML",
      use: "For Google Earth: the colours of this map, the days for its time slider, and a link to each record.",
    },
    parquet: {
      name: "GeoParquet",
      use: "For analysis: DuckDB, pandas, R. Columns with their types, and the smallest file.",
    },
    geojsonseq: {
      name: "GeoJSON lines",
      use: "For scripts and very large atlases: one feature a line, as GDAL and tippecanoe read it.",
    },
    lpf: {
      name: "Linked Places",
      use: "For gazetteers such as the World Historical Gazetteer: places with their names, types and sources.",
    },
  },
  about: "What is in the files",
  address:
    "Every record has its permanent address, which leads to the passages behind it. What a record says is what documents report, not what this atlas has found.",
  places:
    "Events, places and attestations without a position are in the files as well, without coordinates.",
  formulas:
    "In CSV, a text that a spreadsheet could run as a formula begins with an apostrophe. Several values in one cell have <code>|</code> between them.",
  documents: "The documents are those that tell of these events, whenever they were published.",
  license: "Licence: <license></license>. Version of the data: <code>{version}</code>.",
  programs: "Programs can ask for the same files: <link>Use the data</link>.",
  // The links from lists.
  these: {
    events: "Download these events",
    places: "Download these places",
    documents: "Download these documents",
    attestations: "Download these attestations",
  },
} as const;
