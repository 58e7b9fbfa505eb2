/** What several pages share. */
export const ui = {
  list: "{before}, {after}",
  passageOf: "Passage {number} of {document}",
  copyLink: "Copy link",
  tryAgain: "Try again",
  // Leads from the first of many to all; the second is read aloud, `about` is what they are.
  all: "All {count, number} →",
  allOf: "All {count, number} → {about}",
  allDocuments: "All {count, plural, one {# document} other {# documents}} →",
  // The page that stands for one that failed.
  error: {
    kind: "Error",
    title: "This page could not be shown",
    text: "Something went wrong on the server or on the way. Nothing was lost.",
  },
  // Why something could not be loaded: {status} is a number such as 503.
  serverRefused: "The server answered {status} to {address}.",

  // On a button that copies, after it was pressed.
  copied: "Copied",
  copyRefused: "The browser did not allow copying",
  print: "Print",

  // How many events there are, and how many of them the map cannot show; “one” is a place.
  // Of the events that are counted before it.
  possibleOnly:
    "{possible, plural, one {; # only possibly in these days} other {; # only possibly in these days}}",
  totals:
    "<all>{events, plural, one {# event} other {# events}}</all>: {mapped, number} on the map, <noPlace>{unlocated, number} without a place</noPlace>, <noDate>{undated, number} undated</noDate>",
  totalsAndConcerning:
    "<all>{events, plural, one {# event} other {# events}}</all>: {mapped, number} on the map, <noPlace>{unlocated, number} without a place</noPlace> ({concerning, number} of them concern one), <noDate>{undated, number} undated</noDate>",

  // In a list of events: the heading of those without a date, and what stands for a place that is not known.
  undated: "Undated",
  noPlace: "no place",
  // A date that no document gives.
  externalDate: "{date}, dated by outside knowledge",

  // How many events are of each kind; `about` is what they have in common, read aloud.
  kinds: "Kinds",
  kindCount: "{kind} ({count, number})",
  kindCountOf: "{kind} ({count, number}): {about}",

  // How many events lie in each year, or in each decade, century or so many years.
  histogram: {
    name: "{span, plural, =1 {Events by year} =10 {Events by decade} =100 {Events by century} other {Events by # years}}",
    // Signs are filled in before the two.
    key: "<certain></certain> {span, plural, =1 {certainly in the year} =10 {certainly in the decade} =100 {certainly in the century} other {certainly in the # years}} <possible></possible> possibly",
    undated: "{count, number} undated",
    undatedOf: "{count, number} undated: {about}",
    both: "{years}: {certain, number} certainly, {possible, number} possibly",
    certain: "{years}: {certain, number} certainly",
    possible: "{years}: {possible, number} possibly",
    none: "{years}: none",
  },

  // A point in which documents differ; its kind (“Open question”) is filled in between <kind> and </kind>.
  point: "<b><kind></kind>.</b> <record>{sentence}</record> <link>See it with its passages</link>",
  pointNamed: "See it with its passages: {sentence}",
  morePoints: "{count, plural, one {One more point} other {# more points}}",

  // Figures that count the same: by whom, what is counted (“residents killed”), and who counts.
  figure: {
    source: "<document></document>, passage {number}",
    countedBy: "<record>{counted}</record> · <record>{by}</record>",
    inWords: "in words, not on the scale",
    elsewhere: "Published elsewhere, not by these documents",
    elsewhereNamed: "{name}, published elsewhere",
  },

  references: {
    title: "Figures published elsewhere",
    text: "Not among the {documents, number} documents and not counted with their claims.",
    // What is counted, when, and where it was published.
    facts: "<record>{counted}</record> · {date} · <source></source>",
    factsAndNote:
      "<record>{counted}</record> · {date} · <source></source> · <record>{note}</record>",
  },
  // A publication: its title, who published it, and when.
  citation: "<link>{title}</link>, <record>{publisher}</record>, {date}",

  // A list that is only begun.
  firstOfMany: "These are the first {shown, number}. <link>All {all, number} →</link>",
  // Name of the links to the pages of a long list.
  pages: "Pages of this list",
  previousPage: "‹ Earlier in the list",
  nextPage: "Further in the list ›",

  // Passages of a document by their numbers, which are filled in: “passages 4 12 30”.
  passages: "{count, plural, one {passage} other {passages}} <numbers></numbers>",
  // Where the name of a place in a document is no plain one: “metonym: passages 4 12”.
  namedAs: "{form}: <passages></passages>",
  // By its number in the text.
  character: "character {number}",
  characterOf: "Character {number} of {document}",

  // The type of a place, and how far its position is known.
  placeWithin: "{type}, within {distance}",

  howKnown: "How we know this",

  // In a table of numbers.
  notMeasured: "not measured",
  percent: "{value, number} %",

  // A term as its link is read aloud: “alleged” alone could be a mode or a status.
  term: {
    statuses: "{term}, status of the event",
    modes: "{term}, mode",
    voices: "{term}, voice",
    placeRoles: "{term}, role of the place",
    actorRoles: "{term}, role",
    bases: "{term}, how it is known",
    precisionBases: "{term}, what the radius rests on",
    unmappedReasons: "{term}, why it is not on the map",
    mentionForms: "{term}, form of the name",
    layers: "{term}, part of the page",
    genres: "{term}, kind of document",
  },
} as const;
