/** A document: its record, before its text; and the list of documents. */
export const document = {
  // Its genre (“Testimony”) is filled in between <genre> and </genre>.
  kind: "Document · <genre></genre>",
  lead: "<document></document> · <voice></voice>",
  about: "About this document",
  sections: "Sections ({count, number})",
  sectionsNamed: "Sections of the document",
  disagreements: "What does not agree ({count, number})",
  title: "Title",
  author: "Author",
  publisher: "Publisher",
  date: "Date",
  notes: {
    title: "Title: {note}",
    author: "Author: {note}",
    publisher: "Publisher: {note}",
    date: "Date: {note}",
  },
  notKnown: "not known",
  // A name or a date, and in which way it is known (“inferred”).
  knownAs: "<fact></fact> (<basis></basis>)",
  holds: "Holds",
  held: "{passages, plural, one {# passage} other {# passages}}, {events, plural, one {# event} other {# events}}",
  file: "File",
  fileText: "{file}, {characters, number} characters, SHA-256 <code></code>",
  text: "Text",
  attached: "attached here; its checksum is the one above",
  notAttached:
    "not part of this atlas. Below stands each passage in our own words, with its place in the text.",
  list: {
    title: "Documents",
    lead: "{count, plural, one {# document} other {# documents}}.",
    leadByDate:
      "{count, plural, one {# document} other {# documents}}, in the order of their dates.",
    // After whose voice it is: who made it, and what it tells.
    made: "<record>{makers}</record> · {count, plural, one {# event} other {# events}}",
    madeByUnknown: "Author not known · {count, plural, one {# event} other {# events}}",
  },
} as const;
