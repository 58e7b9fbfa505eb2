/** The three sizes of the panel, the smallest first; on a phone the heights at which its sheet stops. */
const PANEL_SIZES = ["closed", "open", "full"] as const;
export type PanelSize = (typeof PANEL_SIZES)[number];

/** Heights in CSS pixels; the style sheet of the panel draws them so. */
const CLOSED = 134;
const OPEN_SHARE = 1.4 / 2.4;
/** How far a moving sheet would glide on: the way it goes in this many milliseconds. */
const GLIDE = 160;

/**
 * Where a sheet that is let go comes to rest: the stop nearest to where it would glide.
 *
 * @param height of the sheet when it is let go, in CSS pixels
 * @param speed in CSS pixels a millisecond, upwards positive
 * @param room height of a sheet that covers the map, in CSS pixels
 */
export function stopOf({
  height,
  speed,
  room,
}: {
  height: number;
  speed: number;
  room: number;
}): PanelSize {
  const heights: Record<PanelSize, number> = {
    closed: CLOSED,
    open: room * OPEN_SHARE,
    full: room,
  };
  const aim = height + speed * GLIDE;
  const distance = (size: PanelSize) => Math.abs(heights[size] - aim);
  return PANEL_SIZES.toSorted((one, other) => distance(one) - distance(other))[0] ?? "open";
}

/** The next larger or smaller size, if there is one. */
export function stepSize(size: PanelSize, by: 1 | -1): PanelSize | undefined {
  return PANEL_SIZES[PANEL_SIZES.indexOf(size) + by];
}
