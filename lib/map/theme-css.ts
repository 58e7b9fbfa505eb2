import { MAP_FONT_FILES } from "./font-faces";
import { PALETTE, type Theme } from "./palette";

/**
 * The colours and fonts that the map paints with, as custom properties and font faces for the page:
 * `--ink-2` here is `ink2` in the palette. Follows the system's theme unless the page sets `data-theme`.
 */
export function themeCss(): string {
  return [
    ...MAP_FONT_FILES.map(fontFace),
    `:root{color-scheme:light;${properties("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties("dark")}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${properties("dark")}}`,
    MORE_CONTRAST,
    // Paper is white, whatever the screen was.
    `@media print{:root:root:root{color-scheme:light;${properties("light")}}}`,
  ].join("\n");
}

/** Readers who ask for more contrast get every line and every small word in full ink. */
const MORE_CONTRAST =
  "@media (prefers-contrast:more){:root:root{--ink-2:var(--ink);--ink-3:var(--ink);--line:var(--ink);--hairline:var(--ink);--mark-edge:var(--ink)}}";

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
