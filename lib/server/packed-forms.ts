/** How files that are served as they are lie packed beside themselves, the smallest first. */
export const PACKED_FORMS = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;
