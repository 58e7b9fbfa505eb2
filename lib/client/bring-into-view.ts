/** Frames in a row in which a target must be where it should, and frames after which that is given up. */
const STEADY = 3;
const PATIENCE = 40;
/** Pixels at the panel's upper edge that its tools lie over, and that are kept free at its lower edge. */
const TOOLS = 64;
const FREE = 32;

type Frame = { top: number; bottom: number; height: number };

/**
 * Scrolls the panel (the page's `main`) so that an element or a stretch of text is in view; what is in view stays
 * where it is, and what is higher than half the panel shows its beginning.
 */
export function bringIntoView(target: Element | Range) {
  const element = target instanceof Range ? target.startContainer.parentElement : target;
  const panel = element?.closest("main");
  if (!element || !panel) return;
  holdSteady(() => {
    const own = target.getBoundingClientRect();
    const box = own.height > 0 ? own : element.getBoundingClientRect();
    const frame = frameOf(panel);
    const isThere = isInView(box, frame);
    if (!isThere) panel.scrollTop += distance(box, frame);
    return isThere;
  });
}

let latest = 0;

/** What a reader does to scroll; seen on its way down, so that the key that asked for a scroll does not end it. */
const READER_SCROLLS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Repeats a scroll until its target stays: rows that are laid out only when they come near change their height
 * then. A later one ends it, and so does the reader who scrolls.
 *
 * @param scroll returns whether the target was where it should be
 */
export function holdSteady(scroll: () => boolean) {
  const turn = ++latest;
  const giveUp = () => {
    if (turn === latest) latest++;
  };
  for (const name of READER_SCROLLS) {
    window.addEventListener(name, giveUp, { capture: true, once: true, passive: true });
  }
  let steady = 0;
  let patience = PATIENCE;
  const hold = () => {
    if (turn !== latest) return;
    steady = scroll() ? steady + 1 : 0;
    if (steady < STEADY && patience-- > 0) requestAnimationFrame(hold);
  };
  hold();
}

/** What is seen of the panel's page: the dock lies over its lower part. */
function frameOf(panel: Element): Frame {
  const { top, bottom } = panel.getBoundingClientRect();
  const dock = panel.querySelector("[data-dock]")?.getBoundingClientRect();
  const lowest = Math.min(bottom, dock?.top ?? bottom);
  return { top, bottom: lowest, height: lowest - top };
}

function isInView({ top, bottom, height }: DOMRect, frame: Frame): boolean {
  const lowest = isHigh(height, frame) ? top : bottom;
  return top >= frame.top + TOOLS && lowest <= frame.bottom - FREE;
}

function distance({ top, height }: DOMRect, frame: Frame): number {
  return top - frame.top - (isHigh(height, frame) ? TOOLS : frame.height / 3);
}

function isHigh(height: number, frame: Frame): boolean {
  return height > frame.height / 2;
}
