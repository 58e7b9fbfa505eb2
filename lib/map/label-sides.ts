/** On which side of its sign a name stands. */
export type LabelSide = "right" | "left";

/** A sign with its name: its middle and how far it reaches from there, in pixels. */
export type LabelledSpot = { id: string; x: number; y: number; reach: number; text: string };

/** Pixels between a sign and its name. */
export const LABEL_GAP = 5;
const LABEL_HEIGHT = 18;
/** About as wide as letters are at most; the server has no fonts to measure them by. */
const LETTER_WIDTH = 8;
const SIDES: readonly LabelSide[] = ["right", "left"];

type Box = { left: number; right: number; y: number; height: number };

/**
 * The side on which each name has room, over no sign and no other name; one that has none is left out.
 *
 * @param spots those whose names matter most come first
 * @param sideOf where a name is bound to one side
 */
export function chooseLabelSides(
  spots: readonly LabelledSpot[],
  sideOf?: (id: string) => LabelSide | undefined,
): Map<string, LabelSide> {
  const taken = spots.map(
    ({ x, y, reach }): Box => ({ left: x - reach, right: x + reach, y, height: 2 * reach }),
  );
  const chosen = new Map<string, LabelSide>();
  for (const spot of spots) {
    const sides = sideOf ? SIDES.filter((side) => side === sideOf(spot.id)) : SIDES;
    const side = sides.find((one) => !taken.some((box) => overlap(box, labelBox(spot, one))));
    if (!side) continue;
    taken.push(labelBox(spot, side));
    chosen.set(spot.id, side);
  }
  return chosen;
}

function labelBox({ x, y, reach, text }: LabelledSpot, side: LabelSide): Box {
  const near = reach + LABEL_GAP;
  const far = near + text.length * LETTER_WIDTH;
  const [left, right] = side === "right" ? [x + near, x + far] : [x - far, x - near];
  return { left, right, y, height: LABEL_HEIGHT };
}

function overlap(one: Box, other: Box): boolean {
  const isBeside = one.left > other.right || other.left > one.right;
  return !isBeside && Math.abs(one.y - other.y) < (one.height + other.height) / 2;
}
