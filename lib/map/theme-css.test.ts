// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAP_FONT_FILES } from "./font-faces";
import { PALETTE } from "./palette";
import { themeCss } from "./theme-css";

const { light, dark } = PALETTE;

type Screen = { dark?: boolean; contrast?: boolean; print?: boolean };

/** The rules that hold for a screen, in their order. */
function rulesFor(screen: Screen): CSSStyleRule[] {
  const sheet = document.head.appendChild(document.createElement("style"));
  sheet.textContent = themeCss();
  const holds = (media: string) =>
    media.split(" and ").every((condition) => {
      if (condition.includes("prefers-contrast")) return screen.contrast;
      if (condition.includes("prefers-color-scheme")) return screen.dark;
      return condition === "print" && screen.print;
    });
  return [...(sheet.sheet?.cssRules ?? [])].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    if (!(rule instanceof CSSMediaRule) || !holds(rule.media.mediaText)) return [];
    return [...rule.cssRules].filter((inner) => inner instanceof CSSStyleRule);
  });
}

/** What the page's root has: of the rules that match it, the one of the greatest weight, then the last. */
function shownValue(name: string, screen: Screen, theme?: "light" | "dark"): string | undefined {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const weight = (selector: string) => (selector.match(/:root|\[/g) ?? []).length;
  return rulesFor(screen)
    .filter(({ selectorText, style }) => root.matches(selectorText) && style.getPropertyValue(name))
    .toSorted((one, other) => weight(one.selectorText) - weight(other.selectorText))
    .at(-1)
    ?.style.getPropertyValue(name)
    .trim();
}

beforeEach(() => document.head.replaceChildren());
afterEach(() => delete document.documentElement.dataset.theme);

describe("The page's colours", () => {
  it.each([
    [{}, undefined, "light"],
    [{ dark: true }, undefined, "dark"],
    [{ dark: true }, "light", "light"],
    [{}, "dark", "dark"],
    [{ dark: true }, "dark", "dark"],
    [{ dark: true, print: true }, undefined, "light"],
    [{ print: true }, "dark", "light"],
    [{ dark: true, contrast: true, print: true }, "dark", "light"],
  ] as const)("on a screen %j with the theme %s asked for are %s", (screen, asked, theme) => {
    expect(shownValue("--paper", screen, asked)).toBe(PALETTE[theme].interface.paper);
    expect(shownValue("color-scheme", screen, asked)).toBe(theme);
  });

  it("have the palette's names, with those of the map apart", () => {
    expect(shownValue("--ink-2", {})).toBe(light.interface.ink2);
    expect(shownValue("--mark-edge", {})).toBe(light.interface.markEdge);
    expect(shownValue("--map-country-border", { dark: true })).toBe(dark.basemap.countryBorder);
    const names = [...(rulesFor({})[0]?.style ?? [])];
    const count = Object.keys({ ...light.interface }).length + Object.keys(light.basemap).length;
    expect(names.filter((name) => name.startsWith("--"))).toHaveLength(count);
  });

  it.each(["--ink-2", "--ink-3", "--line", "--hairline", "--mark-edge"])(
    "give %s full ink to those who ask for contrast, in either theme",
    (name) => {
      const screen = { contrast: true };
      expect(shownValue(name, screen)).toBe(light.interface.ink);
      expect(shownValue(name, { ...screen, dark: true })).toBe(dark.interface.ink);
      expect(shownValue(name, { ...screen, dark: true }, "light")).toBe(light.interface.ink);
      expect(shownValue(name, screen, "dark")).toBe(dark.interface.ink);
    },
  );

  it("move the accent towards the ink for those who ask for contrast", () => {
    const { accent, ink } = light.interface;
    expect(shownValue("--accent", { contrast: true })).toBe(
      `color-mix(in srgb,${accent} 75%,${ink})`,
    );
    expect(shownValue("--accent", {})).toBe(accent);
  });
});

describe("The page's fonts", () => {
  it("are those of the map, fetched from this site, and let words show before they come", () => {
    const css = themeCss();
    for (const { family, file, weight, style, unicodeRange } of MAP_FONT_FILES) {
      const face = css.split("@font-face").find((part) => part.includes(`url(/fonts/${file})`));
      expect(face).toContain(`font-family:"${family}"`);
      expect(face).toContain(`font-weight:${weight};font-style:${style};font-display:swap`);
      expect(face).toContain(`unicode-range:${unicodeRange.join(",")}}`);
      expect(face).toContain('format("woff2")');
    }
  });
});
