import KDBush from "kdbush";
import { feature, kilometres } from "./geometry.mjs";
import { key } from "./join-lines.mjs";

/**
 * Lengthens rivers that stop just short of the shore: lines and shores come from different surveys,
 * and leave gaps of up to a few kilometres at the mouths. A river goes on to the nearest point of
 * the shore that lies ahead of it rather than beside it.
 *
 * @param rivers line features
 * @param shores polygon features of land and lakes
 */
export function reachWater(rivers, shores) {
  const nearestShore = shoreIndex(shores);
  const meetings = countEnds(rivers);
  return rivers.map(({ geometry, properties }) => {
    const line = geometry.coordinates;
    const widestGap = WIDEST_GAP[properties.level <= 2 ? "great" : "lesser"];
    const continuation = (end, course) =>
      meetings.get(key(end)) > 1 ? [] : nearestShore(end, course, widestGap);
    const coordinates = [
      ...continuation(line[0], comingFrom(line)),
      ...line,
      ...continuation(line.at(-1), comingFrom([...line].reverse())),
    ];
    return feature({ type: "LineString", coordinates }, properties);
  });
}

/** In kilometres. Great rivers rise far from any shore, so a wider gap is certainly a mouth. */
const WIDEST_GAP = { great: 9, lesser: 4 };
/** The same in degrees of latitude, rounded up. */
const WIDEST_GAP_DEGREES = 0.1;
/** Kilometres of the last stretch, which tells where the river is heading. */
const COURSE = 5;

/** Position some way up the line from its first vertex. */
function comingFrom(line) {
  return line.find((position) => kilometres(line[0], position) > COURSE) ?? line.at(-1);
}

/** @returns a function from an end, where it comes from and a gap to no position or one */
function shoreIndex(shores) {
  const positions = shores.flatMap(({ geometry }) => geometry.coordinates.flatMap(denseRing));
  const index = new KDBush(positions.length);
  for (const [lng, lat] of positions) index.add(lng, lat);
  index.finish();
  return (end, course, widestGap) => {
    const candidates = index
      .within(end[0], end[1], WIDEST_GAP_DEGREES)
      .map((id) => positions[id])
      .filter((position) => kilometres(end, position) < widestGap)
      .map((position) => ({ position, detour: detour(course, end, position) }))
      .sort((a, b) => a.detour - b.detour);
    return candidates.slice(0, 1).map(({ position }) => position);
  };
}

/** Distance to a position, up to three times as long when it lies back where the river came from. */
function detour(course, end, position) {
  const distance = kilometres(end, position);
  if (distance === 0) return 0;
  const [ahead, there] = [
    [end[0] - course[0], end[1] - course[1]],
    [position[0] - end[0], position[1] - end[1]],
  ];
  const cosine =
    (ahead[0] * there[0] + ahead[1] * there[1]) /
    (Math.sqrt(ahead[0] ** 2 + ahead[1] ** 2) * Math.sqrt(there[0] ** 2 + there[1] ** 2));
  return distance * (2 - cosine);
}

/** Adds the middle of each stretch longer than a kilometre. */
function denseRing(ring) {
  return ring.flatMap((position, at) => {
    const next = ring[at + 1];
    if (!next || kilometres(position, next) < 1) return [position];
    return [position, [(position[0] + next[0]) / 2, (position[1] + next[1]) / 2]];
  });
}

/** How many rivers end at a position; a lone end is a source or a mouth. */
function countEnds(rivers) {
  const meetings = new Map();
  for (const { geometry } of rivers) {
    for (const end of [geometry.coordinates[0], geometry.coordinates.at(-1)]) {
      meetings.set(key(end), (meetings.get(key(end)) ?? 0) + 1);
    }
  }
  return meetings;
}
