/** The page on which a view is narrowed, and what stands where nothing matches. */
export const facets = {
  kind: "Narrow down",
  title: "Filters",
  // {counts} is “12 events: 10 on the map …”; what leads to the lists follows.
  lead: "<counts></counts>. <events>List them</events> or see <places>their places</places>.",
  how: "Choose as many as you like: of one list any will do, different lists narrow together. The number beside each is how many events it alone of its list would leave.",
  kinds: "Kinds",
  documents: "Documents",
  actors: "Persons and bodies",
  places: "Places",
  dates: "Dates",
  map: "Map",
  // Read aloud: “Attack: 12 events”.
  option: "{label}: {count, plural, one {# event} other {# events}}",
  notOnMap: "{place} (not on the map)",
  // Opens the options that have fewer events than those shown.
  more: "{count, plural, one {# more} other {# more}}",
  // Of so many options only the first are there.
  further: {
    types:
      "{count, plural, one {# further kind has} other {# further kinds have}} fewer events; other filters bring up more of them.",
    documents:
      "{count, plural, one {# further document has} other {# further documents have}} fewer events: <link>list of documents</link>.",
    actors:
      "{count, plural, one {# further person or body has} other {# further persons and bodies have}} fewer events; other filters bring up more of them.",
    places:
      "{count, plural, one {# further place has} other {# further places have}} fewer events: <link>list of places</link>.",
  },
  none: "None of them is in what is left.",
  certain: "Certain dates only",
  certainHint:
    "Leaves out events that only sources outside the documents date and, with a range of days, those that may lie outside it.",
  dated: "With a date",
  undated: "Without a date",
  located: "On the map",
  notLocated: "Without a place on the map",
  frame: "Only what the map shows now",
  noFrame: "Wherever the map looks",
  words: "Words",
  // Beside the field for words.
  wordsHint: "All of them must begin some word of a title, a statement or a name.",
  find: "Find",
  // Where nothing matches; {filter} is “Attack” or “at Camp Ashraf”, set apart by <b>, and the whole is a link.
  nothing: "No event matches all filters together.",
  without: "Without <b>{filter}</b> there {count, plural, one {is # event} other {are # events}}",
  noSingleWay: "Leaving out any one of them is not enough.",
  // Where events match, and no place does.
  noPlaceOfEvents:
    "{count, plural, one {# event matches, and none of its places} other {# events match, and none of their places}} does. <link>List of events</link>",
} as const;
