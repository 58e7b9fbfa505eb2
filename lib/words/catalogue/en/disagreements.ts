/** In what documents contradict each other: the list of all points, and those about one event. */
export const disagreements = {
  title: "Disagreements",
  lead: "{count, plural, one {# point} other {# points}} in which documents differ, cannot be right, or leave a question open. The atlas does not settle them.",
  // `scope` is a document or a section of one.
  leadWithin:
    "{count, plural, one {# point} other {# points}} in which documents differ, cannot be right, or leave a question open, with a passage in {scope}. The atlas does not settle them.",
  events: "Events it concerns",
  passages: "Passages it rests on",
  passage: "<link><document></document>, passage {number}</link>: <record>{gloss}</record>",
  link: "Link to this point",
  linkNamed: "Link to this point: {sentence}",
  ofEvent: "What does not agree",
  // Its kind (“Open question”) is filled in between <kind> and </kind>.
  point: "<b><kind></kind>.</b> <record>{sentence}</record> <link>In the list</link>",
  inListNamed: "In the list: {sentence}",
} as const;
