/** A document as it is read: its tools, its text, the notes in its margin, and what is told of a passage. */
export const reader = {
  // Name of the group of tools.
  tools: "Reading",
  previousPassage: "Previous passage",
  nextPassage: "Next passage",
  // {number} is {count} as it is written.
  passages: "{count, plural, one {{number} passage} other {{number} passages}}",
  // A tool and the keys that do the same; {arrow} is the arrow key, ↑ or ↓.
  withArrowKey: "{label} (Alt {arrow})",
  find: "Find",
  findWithKey: "Find in this document (/)",
  mapFollows: "Map follows",
  whatFollows: "Whether the map moves to the places in the text on screen",

  // Name of the field for words that are looked for, and what stands in it.
  findInDocument: "Find in this document",
  notFound: "not found",
  match: "{current, number} of {total, number}",
  previousMatch: "Previous match",
  nextMatch: "Next match",
  closeSearch: "Close the search",

  // Name of the links to the pages of a long document.
  pages: "Pages of this document",
  previousPage: "‹ Previous page",
  page: "Page {number, number} of {count, number}",
  nextPage: "Next page ›",

  // Under a passage in our own words: where it lies in the text.
  locator: "<link>Passage {number}</link>, characters {start}–{end}",
  contextLocator: "<link>Passage {number}</link>, characters {start}–{end}, context only",

  passageEvents: "Passage {number}: {count, plural, one {# event} other {# events}}",
  // How a passage tells of an event: a term such as “asserted” is filled in as <mode>, one such as “narrator” as <voice>.
  modeAndVoice: "<mode></mode>, <voice></voice>",
  placesNamed: "{count, plural, one {# place} other {# places}} named",
  placesNamedHere: "Places named here",

  selection: "Selected text",
  selected: "Characters {start, number}–{end, number} selected",
  copyPassageLink: "Copy link to this passage",

  // What became of a link to a stretch of text.
  link: {
    unreadable:
      "This link names a stretch of text in a way that cannot be read. The document is shown from its beginning.",
    beyond:
      "This link names a stretch beyond the end of the text, which has {characters, number} characters.",
    exact: "Characters {start, number}–{end, number}, as the link names them.",
    moved:
      "The link was made on another version of the text. Its words were found here, at characters {start, number}–{end, number}.",
    lost: "The link was made on another version of the text. Its words are not in this one. You see characters {start, number}–{end, number}, where they stood.",
    otherVersion:
      "The link names characters {start, number}–{end, number} of another version of the text. No text is attached here. Our own words for that position are marked.",
    noText:
      "The link names characters {start, number}–{end, number} of the text. The text is not attached here. Our own words for that part are marked.",
  },
  close: "Close",

  // Heading of the card of a passage, and the buttons beside it for others that lie over the same words.
  passage: "Passage {number}",
  alsoPassage: "also passage {number}",
  loading: "Loading what this passage reports …",
  unreadable: "This passage could not be read: {reason}",
  noEvent: "This passage reports no event. It is here so that the whole text is covered.",
  // Headings over statements about one event.
  thisPassage: "This passage",
  noOtherPassage: "No other passage tells of it",
  elsewhere: "Elsewhere in this document",
  otherDocuments: "Other documents",
  otherDocumentsAndElsewhere: "Other documents, and elsewhere in this one",
} as const;
