import { describe, expect, it } from "vitest";
import { PALETTE } from "./palette";

const THEMES = ["light", "dark"] as const;
const FAMILIES = ["force", "seizure", "deprivation", "movement", "accord", "word"] as const;

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(THEMES)("The colours in %s", (theme) => {
  const { interface: colours, basemap } = PALETTE[theme];

  it("are all written with six digits", () => {
    for (const colour of [...Object.values(colours), ...Object.values(basemap)])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each(["ink", "ink2", "ink3", "accent", "document"] as const)(
    "give words in %s 4.5 to one",
    (name) => {
      for (const ground of ["paper", "paper2"] as const)
        expect(contrast(colours[name], colours[ground]), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["mark", "found", "stretch"] as const)("give words on %s 4.5 to one", (ground) => {
    expect(contrast(colours.ink, colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(FAMILIES)("give the shapes of %s three to one", (family) => {
    expect(contrast(colours[family], colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it("set what is marked, found and linked to apart from the paper and from each other", () => {
    const grounds = [colours.mark, colours.found, colours.stretch, colours.paper];
    expect(new Set(grounds).size).toBe(grounds.length);
    expect(new Set(FAMILIES.map((family) => colours[family])).size).toBe(FAMILIES.length);
  });

  it.each([
    ["countryLabel", "landHalo", 4.5],
    ["cityLabel", "landHalo", 7],
    ["townLabel", "landHalo", 4.5],
    ["regionLabel", "landHalo", 4.5],
    ["airportLabel", "landHalo", 4.5],
    ["riverLabel", "landHalo", 4.5],
    ["seaLabel", "ocean", 4.5],
    ["settlement", "land", 4.5],
    ["countryBorder", "land", 3],
    ["river", "land", 1.5],
    ["ocean", "land", 1.1],
    ["lake", "land", 1.3],
    ["coast", "land", 1.5],
    ["regionBorder", "land", 1.5],
  ] as const)("set %s apart from %s by %f to one", (name, ground, ratio) => {
    expect(contrast(basemap[name], basemap[ground])).toBeGreaterThanOrEqual(ratio);
  });
});
