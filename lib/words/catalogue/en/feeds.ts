/** Feeds: what releases changed, as programs that follow news show it. */
export const feeds = {
  title: "{atlas}: changes",
  // {what} is what is followed: filters, or the title of an event.
  narrowed: "{atlas}: changes ({what})",
  subtitle: "What each release changed in the record, the newest first",
  // {change} says what happened to it: added, changed or withdrawn.
  entry: "{title} ({change})",
  // Before the note of a release, in the record’s language.
  released: "Release of {day}:",
  // Before the title of a record: “Statements, changed:”.
  record: "{collection}, {change}:",
  before: "Before:",
  after: "After:",
} as const;
