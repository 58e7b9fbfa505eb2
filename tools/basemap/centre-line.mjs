import { kilometres } from "./geometry.mjs";

/**
 * The line midway between the two banks of a river that is drawn as a narrow area. WDB II draws
 * such rivers one to two kilometres wide; beside the other rivers, a line tells more of the truth.
 *
 * Both banks run between the two tips of the area, its farthest points. Each vertex of one bank is
 * paired with the nearest point of the other that lies no farther upstream than the last pair.
 *
 * @param {[number, number][]} ring closed or open outline
 * @param {[number, number][]} ends of the lines that continue the river, to which its own ends go
 */
export function centreLine(ring, ends) {
  const outline = kilometres(ring[0], ring.at(-1)) < 0.001 ? ring.slice(0, -1) : ring;
  const [from, to] = tips(outline);
  const bank = outline.slice(from, to + 1);
  const opposite = [...outline.slice(to), ...outline.slice(0, from + 1)].reverse();
  let start = 0;
  const middle = bank.map((position) => {
    let nearest = { distance: Number.POSITIVE_INFINITY, point: position, index: start };
    const last = Math.min(opposite.length - 1, start + LONGEST_STEP);
    for (let index = start; index < last; index++) {
      const point = nearestOnStretch(position, opposite[index], opposite[index + 1]);
      const distance = kilometres(position, point);
      if (distance < nearest.distance) nearest = { distance, point, index };
    }
    start = nearest.index;
    return between(position, nearest.point);
  });
  const line = smooth(middle);
  return [...nearestEnd(line[0], ends), ...line, ...nearestEnd(line.at(-1), ends)];
}

/** The end that lies within a kilometre and a half, if there is one. */
function nearestEnd(tip, ends) {
  const near = ends.filter((end) => kilometres(tip, end) < 1.5);
  return near.sort((a, b) => kilometres(tip, a) - kilometres(tip, b)).slice(0, 1);
}

/** Vertices of the opposite bank to look ahead: keeps a bend from jumping to its other arm. */
const LONGEST_STEP = 60;

/** Indices of the two vertices that lie farthest apart. */
function tips(outline) {
  let farthest = { distance: -1, from: 0, to: 0 };
  for (let from = 0; from < outline.length; from++) {
    for (let to = from + 1; to < outline.length; to++) {
      const distance = kilometres(outline[from], outline[to]);
      if (distance > farthest.distance) farthest = { distance, from, to };
    }
  }
  return [farthest.from, farthest.to];
}

function nearestOnStretch([lng, lat], a, b) {
  const [across, along] = [b[0] - a[0], b[1] - a[1]];
  const squared = across ** 2 + along ** 2 || 1;
  const share = ((lng - a[0]) * across + (lat - a[1]) * along) / squared;
  const clamped = Math.max(0, Math.min(1, share));
  return [a[0] + clamped * across, a[1] + clamped * along];
}

function between(a, b) {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Each inner vertex a quarter, a half and a quarter of its neighbours and itself. */
function smooth(line) {
  return line.map((position, index) => {
    const [before, after] = [line[index - 1], line[index + 1]];
    if (!before || !after) return position;
    return [0, 1].map((axis) => (before[axis] + 2 * position[axis] + after[axis]) / 4);
  });
}
