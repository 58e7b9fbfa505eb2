import { MAP_FONT_FILES } from "./font-faces";
import { PALETTE, type Theme } from "./palette";

/**
 * The colours and fonts that the map paints with, as custom properties and font faces for the page:
 * `--ink-2` here is `ink2` in the palette. Follows the system's theme unless the page sets `data-theme`.
 */
export function themeCss(): string {
  return [
    ...MAP_FONT_FILES.map(fontFace),
    ...inBothThemes(":root", [], (theme) => `color-scheme:${theme};${properties(theme)}`),
    ...inBothThemes(":root:root", ["(prefers-contrast:more)"], moreContrast),
    // Paper is white, whatever the screen was.
    `@media print{:root:root:root{color-scheme:light;${properties("light")}}}`,
  ].join("\n");
}

/** Rules for either theme: the system's, unless the page sets `data-theme`. */
function inBothThemes(
  root: string,
  conditions: readonly string[],
  declare: (theme: Theme) => string,
): string[] {
  const rule = (selector: string, theme: Theme, media: readonly string[]) => {
    const block = `${root}${selector}{${declare(theme)}}`;
    return media.length === 0 ? block : `@media ${media.join(" and ")}{${block}}`;
  };
  return [
    rule("", "light", conditions),
    rule(":not([data-theme=light])", "dark", [...conditions, "(prefers-color-scheme:dark)"]),
    rule("[data-theme=dark]", "dark", conditions),
  ];
}

/** Readers who ask for more contrast get every line and every small word in full ink. */
function moreContrast(theme: Theme): string {
  const { accent, ink } = PALETTE[theme].interface;
  const inInk = ["ink-2", "ink-3", "line", "hairline", "mark-edge"];
  return [
    ...inInk.map((name) => `--${name}:${ink}`),
    `--accent:color-mix(in srgb,${accent} 75%,${ink})`,
  ].join(";");
}

function properties(theme: Theme): string {
  const { basemap, interface: colours } = PALETTE[theme];
  const rows = [
    ...Object.entries(colours).map(([name, colour]) => [kebab(name), colour]),
    ...Object.entries(basemap).map(([name, colour]) => [`map-${kebab(name)}`, colour]),
  ];
  return rows.map(([name, colour]) => `--${name}:${colour}`).join(";");
}

function kebab(name: string): string {
  return name
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/(?<=\D)(?=\d)/, "-");
}

function fontFace({
  family,
  file,
  weight,
  style,
  unicodeRange,
}: (typeof MAP_FONT_FILES)[number]): string {
  return `@font-face{font-family:"${family}";src:url(/fonts/${file}) format("woff2");font-weight:${weight};font-style:${style};font-display:swap;unicode-range:${unicodeRange.join(",")}}`;
}
