/** Characters that change the direction of what follows (Unicode Bidirectional Algorithm, 2), isolates left aside. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** What no XML document can hold (XML 1.0, 2.2), not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words of the record as other programs show them: in their own order, whatever a title tries to turn round. */
export function plainText(text: string): string {
  return text.replace(TURNS, "").replace(ISOLATES, "").replace(NOT_IN_XML, "");
}

/** The same of a sentence of the interface, whose names are set apart by isolates. */
export function plainSentence(text: string): string {
  return text.replace(TURNS, "").replace(NOT_IN_XML, "");
}
