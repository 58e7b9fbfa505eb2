/**
 * Values for `unicode-range`, as the fontsource packages declare them, less what the map never
 * shows and made disjoint: the map looks a character up in the first file whose range holds it.
 */
export const LATIN = [
  "U+0000-00FF",
  "U+0131",
  "U+0152-0153",
  "U+02BB-02BC",
  "U+02C6",
  "U+02DA",
  "U+02DC",
  "U+2000-200B",
  "U+2010-206F",
  "U+20AC",
  "U+2122",
  "U+2191",
  "U+2193",
  "U+2212",
  "U+2215",
] as const;
export const LATIN_EXTENDED = [
  "U+0100-0130",
  "U+0132-0151",
  "U+0154-02BA",
  "U+02BD-02C5",
  "U+02C7-02CC",
  "U+02CE-02D7",
  "U+1E00-1E9F",
  "U+1EF2-1EFF",
] as const;
export const ARABIC = [
  "U+0600-06FF",
  "U+0750-077F",
  "U+08A0-08FF",
  // The joiners belong to Arabic script here: Persian needs the zero-width non-joiner.
  "U+200C-200F",
  "U+FB50-FDFF",
  "U+FE70-FEFC",
] as const;
