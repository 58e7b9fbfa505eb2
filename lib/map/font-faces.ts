import type { FontFacesSpecification } from "maplibre-gl";
import { type Language, WRITING } from "@/lib/words/languages";
import { ARABIC, LATIN, LATIN_EXTENDED } from "./unicode-ranges";

/**
 * Font files of the map and of the interface. The set-up step copies `files/<file>` of each npm
 * package into `public/fonts/<file>`, so that no font is fetched from another host.
 */
export const MAP_FONT_FILES: readonly FontFile[] = [
  ...notoSans([
    ["latin", 400, "normal"],
    ["latin", 400, "italic"],
    ["latin", 500, "normal"],
    ["latin", 600, "normal"],
    ["latin-ext", 400, "normal"],
    ["latin-ext", 400, "italic"],
    ["latin-ext", 500, "normal"],
    ["latin-ext", 600, "normal"],
  ]),
  ...vazirmatn([400, 500, 600]),
  ...sourceSerif(["normal", "italic"]),
];

export type FontFile = {
  /** npm package; the file lies in its folder `files`. */
  package: string;
  file: string;
  family: "Noto Sans" | "Vazirmatn" | "Source Serif 4";
  /** One CSS weight, or the range of a variable font. */
  weight: `${number}` | `${number} ${number}`;
  style: "normal" | "italic";
  /** CSS `unicode-range`: the browser and the map fetch the file only for these characters. */
  unicodeRange: readonly string[];
};

/**
 * Value of the style's `font-faces`. A label font is a chain: Arabic script comes from Vazirmatn,
 * everything else from Noto Sans. Vazirmatn has no italic, so seas and rivers stay upright in it.
 *
 * @param origin scheme, host and port without a trailing slash
 */
export function fontFaces(origin: string): FontFacesSpecification {
  const chain = (weight: 400 | 500, style: FontFile["style"]) =>
    MAP_FONT_FILES.filter(
      (font) =>
        font.weight === `${weight}` &&
        (font.family === "Vazirmatn" || (font.family === "Noto Sans" && font.style === style)),
    ).map((font) => ({
      url: `${origin}/fonts/${font.file}`,
      "unicode-range": [...font.unicodeRange],
    }));
  return {
    [LABEL_FONT.regular]: chain(400, "normal"),
    [LABEL_FONT.medium]: chain(500, "normal"),
    [LABEL_FONT.italic]: chain(400, "italic"),
  };
}

/** The files of Latin labels, which every opening view has. */
export const LABEL_FONT_FILES = MAP_FONT_FILES.filter(
  ({ family, unicodeRange, weight }) =>
    family === "Noto Sans" && unicodeRange === LATIN && weight !== "600",
).map(({ file }) => file);

/** The files that the first words of a page in a language are set in: text, what is bold in it, and headings. */
export function pageFontFiles(language: Language): string[] {
  const isArabicScript = WRITING[language].direction === "rtl";
  return MAP_FONT_FILES.filter(
    ({ family, unicodeRange, weight, style }) =>
      style === "normal" &&
      weight !== "500" &&
      (isArabicScript ? family === "Vazirmatn" : unicodeRange === LATIN),
  ).map(({ file }) => file);
}

/** Names for `text-font`. The same three names occur in the Protomaps styles. */
export const LABEL_FONT = {
  regular: "Noto Sans Regular",
  medium: "Noto Sans Medium",
  italic: "Noto Sans Italic",
} as const;

function notoSans(
  faces: readonly (readonly ["latin" | "latin-ext", 400 | 500 | 600, FontFile["style"]])[],
): FontFile[] {
  return faces.map(([subset, weight, style]) => ({
    package: "@fontsource/noto-sans",
    file: `noto-sans-${subset}-${weight}-${style}.woff2`,
    family: "Noto Sans",
    weight: `${weight}`,
    style,
    unicodeRange: subset === "latin" ? LATIN : LATIN_EXTENDED,
  }));
}

function vazirmatn(weights: readonly (400 | 500 | 600)[]): FontFile[] {
  return weights.map((weight) => ({
    package: "@fontsource/vazirmatn",
    file: `vazirmatn-arabic-${weight}-normal.woff2`,
    family: "Vazirmatn",
    weight: `${weight}`,
    style: "normal",
    unicodeRange: ARABIC,
  }));
}

/** Without the axis of optical sizes, which more than doubles what every page waits for. */
function sourceSerif(styles: readonly FontFile["style"][]): FontFile[] {
  return styles.map((style) => ({
    package: "@fontsource-variable/source-serif-4",
    file: `source-serif-4-latin-wght-${style}.woff2`,
    family: "Source Serif 4",
    weight: "200 900",
    style,
    unicodeRange: LATIN,
  }));
}
