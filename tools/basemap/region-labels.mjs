import { feature, isInFocus } from "./geometry.mjs";
import { readTable } from "./inputs.mjs";

/** One label a region, at the position and from about the zoom that Natural Earth gives it. */
export async function regionLabels({ regions }) {
  const overrides = await readTable("regions");
  return regions.flatMap(({ properties: region }) => {
    const [lng, lat] = region.position;
    if (!region.names.en || !lng) return [];
    const inFocus = isInFocus([lng, lat]);
    const minZoom = inFocus
      ? Math.max(6, Math.floor(region.minLabel))
      : Math.max(5, Math.round(region.minLabel));
    if (minZoom > (inFocus ? 8 : 7)) return [];
    const names = { ...withoutGenericWord(region.names), ...overrides[region.code] };
    return feature(
      { type: "Point", coordinates: [lng, lat] },
      {
        kind: "region",
        name: names.en,
        ...Object.fromEntries(
          Object.entries(names)
            .filter(([language, name]) => name && (language !== "fr" || name !== names.en))
            .map(([language, name]) => [`name:${language}`, name]),
        ),
        min_zoom: minZoom,
        sort_key: 100 + (region.labelRank ?? 5),
      },
    );
  });
}

/** "Province of …" is plain from the look of the label. */
function withoutGenericWord({ ar, fa, ...rest }) {
  return { ...rest, ar: ar?.replace(/^محافظة /, ""), fa: fa?.replace(/^(استان|ایالت) /, "") };
}
