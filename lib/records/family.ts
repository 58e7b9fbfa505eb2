/** Six families of event types; each has one colour and one shape, so that any atlas's types can be drawn. */
export const FAMILIES = ["force", "seizure", "deprivation", "movement", "accord", "word"] as const;
export type Family = (typeof FAMILIES)[number];
