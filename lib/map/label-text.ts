import type { ExpressionSpecification, SymbolLayerSpecification } from "maplibre-gl";

/** Languages in which the basemap carries names. */
export type MapLanguage = "en" | "ar" | "fa" | "fr";

/** Name of a basemap feature in the reader's language, or in the nearest one that it has. */
export function labelText(lang: MapLanguage): ExpressionSpecification {
  const fallbacks = FALLBACKS[lang].map((language) => nameIn(language));
  return ["coalesce", nameIn(lang), ...fallbacks, ["get", "name"]];
}

// A Persian reader reads an Arabic name more easily than a Latin one, and the other way round.
const FALLBACKS: Record<MapLanguage, readonly MapLanguage[]> = {
  en: [],
  fr: ["en"],
  ar: ["fa", "en"],
  fa: ["ar", "en"],
};

function nameIn(lang: MapLanguage): ExpressionSpecification {
  return ["get", `name:${lang}`];
}

/**
 * Capitals and letter-spacing set countries and regions apart from towns in Latin script. Arabic
 * script has no capitals, and spacing would tear its joined letters.
 *
 * @param spacing in em
 */
export function spacedCapitals(
  lang: MapLanguage,
  spacing: number,
): NonNullable<SymbolLayerSpecification["layout"]> {
  return isArabicScript(lang)
    ? {}
    : { "text-transform": "uppercase", "text-letter-spacing": spacing };
}

/** @param spacing in em */
export function letterSpacing(
  lang: MapLanguage,
  spacing: number,
): NonNullable<SymbolLayerSpecification["layout"]> {
  return isArabicScript(lang) ? {} : { "text-letter-spacing": spacing };
}

export function isArabicScript(lang: MapLanguage): boolean {
  return lang === "ar" || lang === "fa";
}
