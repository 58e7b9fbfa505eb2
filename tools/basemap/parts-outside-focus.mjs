import { FOCUS, isInFocus } from "./geometry.mjs";

/**
 * Cuts a line at the frame of the focus and keeps what lies outside, so that coarse lines of the
 * world continue fine ones of the focus without overlap.
 */
export function partsOutsideFocus(line) {
  const parts = [];
  let part = [];
  line.forEach((position, index) => {
    const previous = line[index - 1];
    const inside = isInFocus(position);
    if (previous && inside !== isInFocus(previous)) part.push(crossing(previous, position));
    if (!inside) part.push(position);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  parts.push(part);
  return parts.filter(({ length }) => length > 1);
}

/** Where the stretch from `a` to `b`, one in focus and one not, crosses the frame. */
function crossing(a, b) {
  const [inside, outside] = isInFocus(a) ? [a, b] : [b, a];
  const [west, south, east, north] = FOCUS;
  const shares = [
    (west - inside[0]) / (outside[0] - inside[0]),
    (east - inside[0]) / (outside[0] - inside[0]),
    (south - inside[1]) / (outside[1] - inside[1]),
    (north - inside[1]) / (outside[1] - inside[1]),
  ].filter((share) => share >= 0 && share <= 1);
  const share = Math.min(...shares);
  return [0, 1].map((axis) => inside[axis] + share * (outside[axis] - inside[axis]));
}
