/** The page about the atlas: what its words and signs mean. */
export const about = {
  kind: "About",
  title: "How to read this atlas",
  // `from` and `to` are years.
  lead: "{documents, plural, one {# document} other {# documents}} report {events, plural, one {# event} other {# events}} in {attestations, plural, one {# statement} other {# statements}}. {mapped, number} events are on the map, {unlocated, number} have no place there, and {undated, number} have no date. The dates run from {from} to {to}.",
  claims: "Claims, not facts",
  making: "How it was made, and what it lacks",
  makingText:
    "<method>The method</method> says how the record was made. <coverage>Coverage</coverage> counts what it holds and what it lacks, and each number leads to its records. <disagreements>Disagreements</disagreements> lists where the documents contradict each other. <changes>Releases and changes</changes> says since when the record is as it is, and what changed.",
  languages: "Languages",
  languagesText:
    "The record stays in the language it was written in; only what the page itself says is translated. The Arabic and Persian translations have not been read by a native speaker yet.",
  where: "Where and how sure",
  whereText:
    "A place is drawn as the area in which it lies, with the source of its position. Its mark counts the events that are said to have happened there, started from there or ended there. A country or a governorate is a square: the event lies somewhere in it. Names that stand for a government, sit inside another name or are only the seat of an institution are recorded and not drawn.",
  when: "When",
  whenText:
    "A date is never finer than the document gives it. Where a day is printed without its year, the event says how the year is known. “Undated” means that no document says when.",
  periods: "Named periods",
  // Read aloud in the place of a period’s name.
  periodEvents: "{period}: its events",
  periodsText:
    "The timeline offers these stretches of time by name. They begin and end with days that the record gives the events beneath each, and are no more certain than those.",
  kinds: "Kinds of events",
  // The types of a family, one after the other: “attack, killing”.
  firstType: "<link>{type}</link>",
  nextType: ", <link>{type}</link>",
  terms: {
    title: "Terms",
    text: "A term with a dotted line says what it means when you point at it, focus it or touch it.",
    voices: "Whose words a passage gives",
    modes: "How a passage says it",
    statuses: "How an event stands over all its passages",
    bases: "How a date, place or role is known",
    disagreementKinds: "In what way something does not agree",
    placeRoles: "What a place has to do with an event",
    actorRoles: "What persons and bodies have to do with an event",
    mentionForms: "How a text names a place, a person or a body",
    precisionBases: "What a place’s radius rests on",
    unmappedReasons: "Why a place is not on the map",
    layers: "Parts of a saved page",
    genres: "Kinds of documents",
  },
  watching: "No one is watching",
  watchingText:
    "This site sets no cookie, counts no readers and asks no other host for anything. The map, its fonts and its pictures come from the site itself. When you follow a link to another site, that site is not told where you came from.",
  sources: "Sources of the map",
  // What stands between <name> and </name> are names of works and licences, which stay as they are.
  sourcesText:
    "Land, borders and names: <name>Natural Earth</name> (public domain), <name>GeoNames</name> (<name>CC BY 4.0</name>). Rivers and lakes: <name>GSHHG</name> and <name>World Data Bank II</name> (<name>LGPL</name>). Airports and runways: <name>OurAirports</name> (public domain). Positions of places: named on each place.",
  // The name of the licence is filled in between <license> and </license>.
  ways: "<data>Use the data</data> · <license></license>",
} as const;
