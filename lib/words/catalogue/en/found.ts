/** The page of all that is found. */
export const found = {
  title: "Find",
  // Title of the page once something is looked for.
  titleOf: "Find “{text}”",
  // On the button of the box.
  submit: "Find",
  lead: "{count, plural, one {# found for “{text}”.} other {# found for “{text}”.}}",
  begun: "These are the first {shown, number} of {all, number}; more words leave fewer.",
  allKinds: "Everything that is found →",
} as const;
