import { kilometres } from "./geometry.mjs";

/**
 * Where a river's name stands: on the nearest river, turned the way the water runs there. A point
 * with an angle, not a line: a line would be cut at the edges of tiles and bear its name twice.
 *
 * @param at `[lng, lat]` near the river
 * @param window kilometres up and down the river over which its direction is taken
 * @param rivers line features
 * @returns {{position: [number, number], angle: number}} degrees clockwise on screen, so that the
 *   text never stands on its head
 */
export function placeOnRiver(at, window, rivers) {
  let nearest = { distance: Number.POSITIVE_INFINITY, line: [], index: 0 };
  for (const { geometry, properties } of rivers) {
    if (properties.kind !== "river") continue;
    const line = geometry.coordinates;
    line.forEach((position, index) => {
      const distance = kilometres(at, position);
      if (distance < nearest.distance) nearest = { distance, line, index };
    });
  }
  if (nearest.distance > FARTHEST) {
    throw new Error(`Nearest river to [${at}] is ${nearest.distance.toFixed(0)} km away.`);
  }
  const position = nearest.line[nearest.index];
  const before = along(nearest.line, nearest.index, -1, window);
  const after = along(nearest.line, nearest.index, 1, window);
  return { position, angle: readableAngle(before, after) };
}

/** In kilometres; more is a mistake in the table. */
const FARTHEST = 15;

/** The vertex that lies `window` kilometres away, or the end of the line. */
function along(line, index, step, window) {
  let at = index;
  while (line[at + step] && kilometres(line[index], line[at]) < window) at += step;
  return line[at];
}

function readableAngle(a, b) {
  const down = mercator(a[1]) - mercator(b[1]);
  const degrees = (Math.atan2(down, b[0] - a[0]) * 180) / Math.PI;
  const upright = degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;
  return Math.round(upright);
}

/** Northing of a latitude, in degrees of longitude at the equator. */
function mercator(lat) {
  const radians = (lat * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI;
}
