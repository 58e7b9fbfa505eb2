/** What stands around every page: the head with its sections, the panel, the map's frame, and what is told of a link. */
export const shell = {
  skip: {
    none: "Skip to the page, past the map",
    place: "Skip to the place, past the map",
    event: "Skip to the event, past the map",
    document: "Skip to the document, past the map",
    step: "Skip to the step of the tour, past the map",
  },
  // Name of the links to the sections of the atlas; a phone has room for about thirty letters in all four.
  sections: "Sections",
  section: {
    places: "Places",
    events: "Events",
    documents: "Documents",
    about: "About",
  },
  // Name of the links to the same page in other languages, and of what opens them: {name} is the page's language.
  languages: "Language",
  language: "Language: {name}",
  // The page's language in one or two letters, for a phone.
  languageCode: "EN",
  theme: {
    auto: "Theme: system",
    dark: "Theme: dark",
    light: "Theme: light",
  },
  changeTheme: {
    auto: "Theme: system; change it",
    dark: "Theme: dark; change it",
    light: "Theme: light; change it",
  },

  map: "Map",

  // Name of the tools of the panel, which holds the page beside the map.
  panel: "Panel",
  // {text} is the title of the page from which the reader came.
  backTo: "‹ <title>{text}</title>",
  // Stands for a title that is not known.
  back: "Back",
  backToOverview: "‹ Overview",
  // Where the reader has left a tour at one of its steps.
  backToTour: "‹ Back to the tour",
  showMap: "Show map",
  showPanel: "Show panel",
  hidePanel: "Hide panel",
  panelHeight: {
    closed: "Panel height: small. Arrow keys change it.",
    open: "Panel height: half. Arrow keys change it.",
    full: "Panel height: full height. Arrow keys change it.",
  },
  // What narrows the view, and the page on which it is chosen.
  filters: "Filters",
  showAllEvents: "Show all events",

  printedOn: "Printed on {date}",

  // {part} is a part of an address, such as “t=2011-13”, {key} its first half.
  link: {
    partsUnused: "Part of this link could not be used; the rest is shown.",
    unknownKey: "“{key}” is not a part of links to this page.",
    brokenValue: "“{part}” cannot be read; its usual value is used.",
    unknownId: "“{part}” names nothing in this atlas.",
    longSearch:
      "“{part}” is longer than {words, number} words or {characters, number} characters; only its beginning is looked for.",
    repeatedKey:
      "“{part}” is left out: “{key}” is given more than once, and its first value is used.",
    more: "{count, plural, one {# more cannot be used either.} other {# more cannot be used either.}}",
  },
  // {part} is what follows # in an address.
  missingPart: "This page has no part “{part}”; it is shown from its beginning.",
  noWebGl:
    "This browser does not offer WebGL, so the map cannot be moved. Every place and event is in the lists.",
  mapNotLoaded:
    "The map that can be moved could not be loaded; reload the page to try again. Every place and event is in the lists.",
  styleNotLoaded:
    "The map style of this site could not be loaded; the built-in map is shown instead.",
  closeNotice: "Close this notice",
  mapNotUpdated: "The map could not be brought up to date: {reason}",
  mapNotThere: "The map that can be moved could not be loaded: {reason}",
} as const;
