/** The box that finds everything, in the head of every page and in its dialog. */
export const find = {
  // Name of the box and of the dialog; it stands in the empty box as well.
  open: "Find in the atlas",
  close: "Close",
  hint: "A name in any script or spelling, a word, a number such as 52, or coordinates such as 34.06, 44.57.",
  // Name of the list of what was found.
  found: "What was found",
  looking: "Looking…",
  count: "{count, plural, one {# found} other {# found}}",
  nothing: "Nothing found for “{text}”.",
  // Before buttons with other words to look for.
  nearest: "Nearest spellings:",
  failed: "This could not be looked for: {reason}",
  position: "Coordinates",
  // {position} such as “34.06° N, 44.57° E”.
  centre: "Centre the map on {position}",
  kind: {
    places: "Places",
    actors: "Persons and bodies",
    events: "Events",
    documents: "Documents",
    figures: "Figures",
    passages: "Passages",
    // Stretches of the documents' own words, of texts that are attached; after “All 12 →” as well.
    texts: "In the texts",
  },
  // Before and after words of a text whose paragraph goes on there.
  cutBefore: "… ",
  cutAfter: " …",
  textsFailed: "The attached texts could not be looked through: {reason}",
  // Texts that have just been attached take a moment; the dialog asks again by itself, the page does not.
  textsUnread:
    "{unread, plural, one {# of {attached, number} attached texts is still being taken in; it is looked through as soon as it is there.} other {# of {attached, number} attached texts are still being taken in; they are looked through as soon as they are there.}}",
  // How many of a kind, after its name, where names are spelled similarly to what was typed: none exactly so, or some.
  onlySimilar: "{similar, number} in a similar spelling",
  andSimilar: "{matched, number}, and {similar, number} in a similar spelling",
  // Beside what was found by another spelling than was typed.
  similar: "similar spelling",
  // What is counted (“residents killed”) and how many.
  figure: "<counted></counted>: <number></number>",
  // Name of the last group of the list, read aloud, and its only choice.
  more: "More",
  all: "All that is found for “{text}” →",
} as const;
