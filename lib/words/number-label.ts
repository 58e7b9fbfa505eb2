import { FORMATTERS } from "./formatters";
import { type Language, WRITING } from "./languages";
import type { Words } from "./words";

/** A whole number in the digits of a language, ungrouped: for years and days. */
export function formatDecimal(value: number, say: Words): string {
  return formatDigits(value, say.language);
}

/**
 * The same where only the language is known. Digit by digit: the first formatter of a page takes the browser as long to
 * make as all marks of a map, which are numbered before anything else is.
 */
export function formatDigits(value: number, language: Language): string {
  const { locale, digits } = WRITING[language];
  if (!Number.isSafeInteger(value) || value < 0) {
    return FORMATTERS.getNumberFormat(locale, { useGrouping: false }).format(value);
  }
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A count with thousands separated: `3,400`. */
export function formatCount(value: number, say: Words): string {
  return FORMATTERS.getNumberFormat(WRITING[say.language].locale).format(value);
}

/** A radius in words: `300 m`, `4.5 km`, `600 km`. */
export function formatDistance(metres: number, say: Words): string {
  if (metres < 1000) return say("numbers.metres", { value: Math.round(metres) });
  const kilometres = metres / 1000;
  const value = kilometres < 100 ? Number(kilometres.toFixed(1)) : Math.round(kilometres);
  return say("numbers.kilometres", { value });
}

/**
 * A position for people, `34.06° N, 44.57° E`, with no more decimals than its radius in metres deserves.
 *
 * @param position `[lng, lat]` in degrees
 */
export function formatPosition(
  [lng, lat]: readonly [number, number],
  radius: number,
  say: Words,
): string {
  const decimals = radius >= 50_000 ? 0 : radius >= 10_000 ? 1 : radius >= 1_000 ? 2 : 3;
  const { locale } = WRITING[say.language];
  const size = (value: number) =>
    FORMATTERS.getNumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(Math.abs(value));
  return say("numbers.position", {
    lat: say(lat < 0 ? "numbers.south" : "numbers.north", { degrees: size(lat) }),
    lng: say(lng < 0 ? "numbers.west" : "numbers.east", { degrees: size(lng) }),
  });
}
