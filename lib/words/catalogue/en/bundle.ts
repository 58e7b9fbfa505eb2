/** The evidence bundle: the part of the page of downloads that offers it, and what its own page and notes say. */
export const bundle = {
  name: "Evidence bundle",
  use: "For an archive, a court, a newsroom: one zip that can be read and verified without this site, however long it lies.",
  // The links to it; {events} is a sentence like “3 events”.
  link: "{events} with all they rest on (zip)",
  linkWithWords: "{events} with all they rest on, and the words of attached texts (zip)",
  withWords:
    "Texts of {attached, number} of {all, plural, one {# document} other {# documents}} are attached here. The second zip quotes from them the exact words of every passage that backs these events, and nothing else of them. These words are their owners’ and not under the licence of the data: pass them on only where you may.",
  inIt: "In the zip",
  files: {
    events: "the events and where they lie (GeoJSON)",
    attestations: "the claims about them, one a row (CSV)",
    places: "the places with how surely each is known (GeoJSON)",
    documents: "the documents that tell of the events (GeoJSON)",
    passages:
      "each passage behind the claims: document, start and end, the SHA-256 of the text, a gloss in our words (JSON)",
    bibtex: "references to this view and to each document (BibTeX)",
    ris: "the same for Zotero, EndNote and others (RIS)",
    csl: "the same for programs (CSL-JSON)",
    page: "a page with map, events, claims and passages; opens from disk and asks no network for anything",
    readme: "what this is, and how to verify it",
    metadata: "the description of all files for archives (RO-Crate 1.3)",
    manifest: "the SHA-256 of every other file",
  },
  // {name} is that of a file.
  file: "<code>{name}</code>: {holds}",
  title: "Evidence bundle: {atlas}",
  onPage: "On this page",
  holds: "What it holds",
  asOf: "Data of",
  asOfRelease: "{day}, release {release}",
  asOfVersion: "{day}, not released; version {version}",
  here: "On the site",
  thisRelease: "The same, as of this release",
  license: "Licence of the data",
  wordsIn: "The words of attached texts are quoted. They are not under the licence of the data.",
  wordsOut: "The words of the documents are not in it; the locators say where each passage stands.",
  wordsInAll:
    "It has the exact words of every passage whose text was attached when it was made. They are their owners’ and not under the licence of the data.",
  map: "Map",
  mapName: "Map of the places in this bundle",
  events: "Events",
  places: "Places",
  documents: "Documents",
  passages: "Passages",
  kind: "Kind",
  edtf: "Date as recorded (EDTF)",
  dateKnown: "How the date is known",
  uncertain: "How sure the place is",
  // Of one tie to a place: “at Camp Ashraf (stated)”.
  tie: "{role} {place} ({basis})",
  someClaims:
    "{shown, number} of {all, plural, one {# claim} other {# claims}} about this event are of the documents in this bundle.",
  claims: "What the documents say",
  language: "Language",
  voice: "Whose document it is",
  sourceFile: "File of the text",
  characters: "Characters",
  section: "Section",
  backs: "{count, plural, one {backs # event} other {backs # events}}",
  coordinates: "Point from",
  record: "Record on the site",
  readme: {
    is: "This is an evidence bundle of “{atlas}”, made by the site at {site}.",
    claims:
      "Its records say what documents report, not what this atlas has found. Statements and glosses are in our words.",
    open: "Open index.html in a browser: it asks no network for anything.",
    verify: "To verify that every file is as it was made, unpack the zip and run in its folder:",
    passages:
      "passages.json says where each passage stands: start and end count Unicode code points of the text (UTF-8) that has the SHA-256 named with it; end is exclusive.",
    formulas: "In CSV, a text that a spreadsheet could run as a formula begins with an apostrophe.",
    same: "The same view of the same data in the same language gives the same zip, byte for byte.",
    files: "Files:",
    // {name} is that of a file.
    file: "{name}: {holds}",
  },
} as const;
