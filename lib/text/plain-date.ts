/** A whole day, month or year of four digits, as ISO 8601 writes it; nothing uncertain, approximate or open about it. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/**
 * An EDTF date where it is a plain one: as fine as it is written and no finer. What ISO 8601 cannot say (about, perhaps,
 * one of several, before the year 0) is not made certain: it is left out.
 */
export function plainDate(edtf: string | null): string | undefined {
  return edtf !== null && PLAIN.test(edtf) ? edtf : undefined;
}
