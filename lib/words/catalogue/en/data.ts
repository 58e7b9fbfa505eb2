/**
 * The page about the data, for those who write programs. What stands between <code> and </code>, or <name> and </name>,
 * is typed or clicked as it is, and stays in every language.
 */
export const data = {
  kind: "For analysts",
  title: "Use the data",
  lead: "Programs can read everything on these pages, without a key and without asking anyone. The service follows the standard <name>OGC API – Features</name>. Its address:",
  copyAddress: "Copy address",
  copyCommand: "Copy command",
  qgis: "In QGIS",
  qgisText:
    "Choose <name>Layer › Add Layer › Add WFS / OGC API – Features Layer › New</name>. Paste the address above as the URL, and connect.",
  gdal: "With GDAL",
  files: "As files",
  filesText:
    "<link>Download what you see</link> offers everything that a view shows, whole and in several formats. A program asks for the same with <code>f</code> and any of the filters below; <code>items</code> gives its pages in these formats as well:",
  bundleText:
    "An evidence bundle is one zip of all of it with the passages, citations and checksums (<name>RO-Crate</name>). It takes the same filters, and in <code>lang</code> the language of its page and notes:",
  collections: "Collections",
  firstPage: "{address}, the first page of {collection} as GeoJSON",
  collection: {
    places: {
      title: "Places",
      description:
        "Areas with a stated radius and a named source of their coordinates. Places that cannot be put on the map have no geometry and say why. The time of a place is that of the events tied to it.",
    },
    events: {
      title: "Events",
      description:
        "What documents report to have happened, each with its type, its EDTF date and the places it is said to have happened at. Claims of the documents, not findings of this atlas.",
    },
    documents: {
      title: "Documents",
      description:
        "The documents that the atlas rests on, with the checksum of their text. Their time is the date of publication, their geometry all mapped places they speak of.",
    },
    attestations: {
      title: "Attestations",
      description:
        "What one passage of one document says of one event, who is speaking there and in what mode. Time and geometry are those of the event.",
    },
  },
  unlocated: "Events without a place match every box",
  unlocatedText:
    "{count, plural, one {# event of this atlas has no place} other {# events of this atlas have no place}} on the map. The standard asks that such events match every <code>bbox</code>, so they are in every answer. Add <code>located=true</code> to leave them out:",
  undatedText:
    "It is the same with time: {count, plural, one {# event has no date and matches} other {# events have no date and match}} every <code>datetime</code>. Add <code>dated=true</code> to leave them out, or <code>certainty=certain</code> to keep only what must lie within the time asked for; what is dated from outside the documents (<code>date-basis=external</code>) is never certain.",
  narrowing: "Narrowing",
  // What each parameter of a request means; the English ones say what the API’s own definition says.
  parameters: {
    types: "Event types, any of.",
    places: "Places where events happened, started or ended, any of.",
    about: "Places that events concern without having happened there, any of.",
    documents: "Documents that attest events, any of.",
    sections: "Sections of documents that attest events, any of; ids are each document's own.",
    actors: "Persons and bodies with a role in events, any of.",
    words: "Words, at most {words}, all of which must begin some word of the record.",
    bbox: "West, south, east, north in degrees (six numbers hold heights, which are ignored). West greater than east crosses the antimeridian. Features without geometry always match.",
    days: "<name>RFC 3339</name> instant or full date, or an interval of two, <code>..</code> or nothing for an open side. Features are compared by day; undated ones always match.",
    certain:
      "<code>possible</code>: features whose date may lie in datetime; <code>certain</code>: only those whose date must, by what the documents say: events dated from outside them (<code>date-basis=external</code>) never do.",
    datePrecisions: "Events dated as finely as one of these.",
    dateBases:
      "Events whose date is known in one of these ways; <code>external</code> dates rest on a publication outside the documents and are never certain.",
    located: "Only events that are, or are not, on the map.",
    dated: "Only events that have, or have no, date.",
    limit: "How many features a page has, {limit} at most.",
    sortby:
      "Their order: <code>date</code> or <code>title</code>, with a minus for the other way round.",
    also: "Of <code>/api/map</code> alone: places that it draws, where they match, though it leaves out others for want of events.",
    lang: "Of an evidence bundle (<code>/api/bundle</code>) alone: the language of its page and notes, <code>en</code>, <code>ar</code> or <code>fa</code>. Words of the record stay as they are.",
    release:
      "Of <code>/api/bundle</code> alone: the release of the data that is asked for; it leads to the same below <code>/api/releases</code>.",
  },
  pages: "A long answer comes in pages: follow its link <code>next</code> until there is none.",
  passages: "Where a passage stands",
  passagesText:
    "An attestation names its passage by <code>charStart</code> and <code>charEnd</code>: the first character and the one after the last, counted in Unicode code points of the document’s text. <code>start</code> and <code>end</code> are their old names. They are deprecated and go with the next version. <documents>Each document</documents> names the SHA-256 of its text.",
  columns: "All events at once, as columns",
  columnsText:
    "A <name>Parquet</name> file for each version of the data, which <name>DuckDB</name>, <name>pandas</name> and <name>R</name> read: rows are events, their attestations, their places and their actors, told apart by <code>record</code>; <code>event</code> is the event that a row belongs to. Days are dates, coordinates degrees. It is what the map and the timeline of these pages count, and lies at <link></link>.",
  tours: "Tours",
  toursText:
    "The tours of an atlas are one file, <code>tours.json</code> in the folder of its data. Each tour has an <code>id</code>, a <code>title</code>, a <code>summary</code> and <code>steps</code>. A step has a <code>link</code>, the path and query of a page of this atlas with <code>map</code> and without a language, a <code>title</code> and <code>sentences</code>. A sentence has its <code>text</code> and <code>passages</code>: one at least, named by <code>document</code> and <code>passage</code>. <compose>Compose a tour</compose> without an editor.",
  addresses: "Further addresses",
  // After the address, which is filled in between <link> and </link>.
  api: "<link></link>: where a program starts",
  apiCollections: "<link></link>: what each collection covers, and its schema",
  apiDefinition: "<link></link>: every parameter and every answer (<name>OpenAPI</name>)",
  apiConformance: "<link></link>: the parts of the standard that the service follows",
  errors: "Errors",
  error: {
    "malformed-request": "The request breaks the rules of HTTP.",
    "invalid-parameter": "A parameter of the request cannot be understood.",
    "not-found": "There is nothing with this address.",
    "method-not-allowed": "This address can only be read.",
    "not-acceptable": "None of the accepted formats is available.",
    "range-not-satisfiable": "The file has no such bytes.",
    withdrawn: "The record was withdrawn.",
    "release-not-kept": "The release is not kept any more.",
    "format-not-offered": "This format is not offered.",
    overloaded: "Too many are asking at this moment.",
    "store-unusable": "The index of the atlas cannot be used.",
    "store-missing": "The atlas has not been indexed yet.",
  },
} as const;
