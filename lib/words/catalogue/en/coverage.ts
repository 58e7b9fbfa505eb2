/** What the record holds and lacks, in numbers that lead to their records. */
export const coverage = {
  record: "The record",
  title: "Coverage",
  lead: "What the record holds and what it lacks. Each number leads to the records that it counts. An event that several documents report counts once in each of them, and once in the atlas. <method>How the record was made</method>",
  leadOfDocument:
    "What the record holds and lacks of this document, section by section. An event told in several sections counts once in each. <all>All documents</all>",
  document: "<document></document> · <voice></voice>",
  wholeAtlas: "The whole atlas",
  wholeDocument: "The whole document",
  sections: "Section by section ({count, number})",
  sectionsOf: "Section by section ({count, number}): {document}",
  // What numbers are read aloud with, beside the title of a document or a section.
  scope: { atlas: "the whole atlas", document: "the whole document" },
  rows: {
    passages: "Passages",
    characters: "Characters covered",
    placeMentions: "Places mentioned",
    actorMentions: "Actors mentioned",
    claims: "Claims",
    datePrecisions: "Events dated",
    dateBases: "Dates known as",
    lacking: "Lacking",
    places: "Places recorded",
    placesOfEvents: "Places of its events",
  },
  characters: "<link>{covered, number} of {all, number}</link> ({percent, number} %)",
  charactersOf: "{covered, number} of {all, number} characters covered, {scope}",
  // What a number under one of the headings counts: under “Passages”, “12 glossed”.
  counts: {
    glossed: "{count, number} glossed",
    contextOnly: "{count, number} of them context only",
    inAll: "{count, number} in all",
    events: "{count, number} events",
    attestations: "{count, number} attestations",
    figures: "{count, number} figures",
    disagreements: "{count, number} disagreements",
    undated: "{count, number} undated",
    unlocated: "{count, number} without a place",
    notDrawn: "{count, number} not drawn",
  },
  // Under “Events dated”.
  precisions: {
    day: "{count, number} to the day",
    month: "{count, number} to the month",
    season: "{count, number} to the season",
    year: "{count, number} to the year",
    decade: "{count, number} to the decade",
    century: "{count, number} to the century",
    interval: "{count, number} as an interval",
    none: "{count, number} undated",
  },
  // A term of the vocabulary: “12 inferred”.
  term: "{count, number} {term}",
  // Read aloud: “12 inferred: Dates known as, the whole atlas”.
  countedIn: "{counted}: {row}, {scope}",
  none: "none",
} as const;
