/** Titles of pages that are said nowhere else, and the pages that stand where there is nothing to show. */
export const pages = {
  events: "Events",
  eventsWithoutPlace: "Events without a place",
  undatedEvents: "Undated events",
  coverageOf: "Coverage: {document}",
  evidenceOf: "Evidence sheet: {event}",
  // After the name of its document, in what a list is narrowed to.
  section: "section “{title}”",
  notFound: {
    kind: "Not found",
    title: "Nothing at this address",
    heading: "There is nothing at this address",
    text: "Addresses here never change their meaning, so this one was probably shortened or mistyped on its way. Check its last part, or look in the lists:",
    lists: "<places>places</places>, <events>events</events>, <documents>documents</documents>.",
  },
  withdrawn: {
    title: "Withdrawn · {atlas}",
    heading: "This record was withdrawn",
    // `id` is the record’s, which stays as it is.
    text: "<b>{id}</b> was withdrawn on {date}: <record>{reason}</record>",
    lists:
      "Everything that is still here: <places>places</places>, <events>events</events>, <documents>documents</documents>.",
    none: "Not found.",
  },
} as const;
