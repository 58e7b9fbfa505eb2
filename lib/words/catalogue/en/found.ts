/** The page of all that is found. */
export const found = {
  title: "Find",
  // Title of the page once something is looked for.
  titleOf: "Find “{text}”",
  // On the button of the box.
  submit: "Find",
  lead: "{count, plural, one {# found for “{text}”.} other {# found for “{text}”.}}",
  begun: "These are the first {shown, number} of {all, number}; more words leave fewer.",
  // On the page, which does not change by itself.
  textsUnread:
    "{unread, plural, one {# of {attached, number} attached texts is still being taken in; load the page again to look through it.} other {# of {attached, number} attached texts are still being taken in; load the page again to look through them.}}",
  allKinds: "Everything that is found →",
} as const;
