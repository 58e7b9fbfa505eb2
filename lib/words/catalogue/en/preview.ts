/** What other programs show of a page: the picture and the few sentences that stand for a link. */
export const preview = {
  counts:
    "{events, plural, =0 {No event} one {# event} other {# events}} · {documents, plural, one {# document} other {# documents}}",
  happened:
    "{count, plural, =0 {No event is} one {# event is} other {# events are}} said to have happened here",
  concern:
    "{count, plural, =0 {No event concerns} one {# event concerns} other {# events concern}} this place",
  named: "Named in {count, plural, =0 {no document} one {# document} other {# documents}}",
  // What narrows the view: “Attack · at Camp Ashraf”.
  filters: "Filters: {filters}",
  // One after the other, without the dot of the last.
  sentences: "{before}. {after}",
  lastSentence: "{text}.",
  // What a document says, in our words.
  says: "{source}: {statement}",
  // Where the link names a release.
  released: "As released on {day}",
  // Of a tour, and of one of its steps.
  steps: "{steps, plural, one {# step} other {# steps}}",
  step: "Step {step, number} of {steps, number}",
  // Read aloud in place of the picture: {words} are those that stand in it.
  alt: "A map, and beside it: {words}",
  // At the foot of a map as a sheet: what no point of it stands for, where it comes from, when it was made.
  notDrawn: "Not on the map: {what}",
  source:
    "{atlas}, version {version}, {license}. Outlines: Natural Earth. The scale is true at the middle of the map.",
  made: "{address}, made on {day}",
} as const;
