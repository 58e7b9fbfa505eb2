/** The list of mentions: where documents name places, persons and bodies. */
export const mentions = {
  title: "Mentions",
  // `order` is `forward` or `reversed`, `scope` a document or a section of one, `target` the one that is named.
  lead: "{count, plural, one {# mention} other {# mentions}} of places, persons and bodies, in the order of reading{order, select, reversed {, the last first} other {}}.",
  leadWithin:
    "{count, plural, one {# mention} other {# mentions}} of places, persons and bodies in {scope}, in the order of reading{order, select, reversed {, the last first} other {}}.",
  leadOf:
    "{count, plural, one {# mention} other {# mentions}} of <record>{target}</record>, in the order of reading{order, select, reversed {, the last first} other {}}.",
  leadOfWithin:
    "{count, plural, one {# mention} other {# mentions}} of <record>{target}</record> in {scope}, in the order of reading{order, select, reversed {, the last first} other {}}.",
  // `form` (“name”, “description”) and `document` are filled in between their marks.
  row: "<form></form> · <link><document></document></link>, characters {start}–{end}",
  characters: "{document}, characters {start}–{end}",
} as const;
