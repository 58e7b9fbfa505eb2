const DIGITS = { en: "latn", ar: "arab", fa: "arabext" } as const;

/** A whole number in the digits of a language, ungrouped: for years and days. */
export function formatDecimal(value: number, language: "en" | "ar" | "fa"): string {
  return value.toLocaleString(`${language}-u-nu-${DIGITS[language]}`, { useGrouping: false });
}

/** A count with thousands separated: `3,400`. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-GB");
}

/** A number of things with its noun: `1 event`, `3,400 events`. */
export function formatCountOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A radius in words: `300 m`, `4.5 km`, `600 km`. */
export function formatDistance(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const kilometres = metres / 1000;
  return `${kilometres < 100 ? Number(kilometres.toFixed(1)) : Math.round(kilometres)} km`;
}

/**
 * A position for people, `34.06° N, 44.57° E`, with no more decimals than its radius in metres deserves.
 *
 * @param position `[lng, lat]` in degrees
 */
export function formatPosition([lng, lat]: readonly [number, number], radius: number): string {
  const decimals = radius >= 50_000 ? 0 : radius >= 10_000 ? 1 : radius >= 1_000 ? 2 : 3;
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? negative : positive}`;
  return `${part(lat, "N", "S")}, ${part(lng, "E", "W")}`;
}
