/** The list of passages, each in the words of the atlas. */
export const passages = {
  title: "Passages",
  lead: "{count, plural, one {# passage} other {# passages}}, in our own words.",
  // `scope` is a document or a section of one.
  leadWithin: "{count, plural, one {# passage} other {# passages}} in {scope}, in our own words.",
  // Follows the lead.
  covered: "Together they cover {covered, number} of {characters, number} characters.",
  // `document` is filled in between its marks; `number` is the passage’s.
  row: "<document></document>, passage {number} · characters {start}–{end} · {events, plural, one {# event} other {# events}}",
  rowOfContext: "<document></document>, passage {number} · characters {start}–{end} · context only",
} as const;
