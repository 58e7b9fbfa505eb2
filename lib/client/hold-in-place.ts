import { scrollerOf } from "./scroller";

/** Frames in a row in which a target must be where it should, and frames after which a burst of them ends. */
const STEADY = 3;
const PATIENCE = 40;

/** What a reader does to scroll; seen on its way down, so that the key that asked for a scroll does not end it. */
export const READER_ACTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

let release: (() => void) | undefined;

/**
 * Keeps a part of a panel's page where it should be until the reader acts, another part is held, or it is gone:
 * rows that are laid out only when they come near, fonts and cards change heights, some of them late.
 *
 * @param place scrolls, if it must, and returns whether the part was where it should be
 */
export function holdInPlace(panel: Element, part: Element, place: () => boolean) {
  release?.();
  const ended = new AbortController();
  release = () => ended.abort();
  const { signal } = ended;
  const scroller = scrollerOf(panel) as HTMLElement;
  // The browser would keep another part where it is.
  scroller.style.overflowAnchor = "none";
  const measure = () => ({ scrolled: scroller.scrollTop, top: part.getBoundingClientRect().top });
  let left = measure();
  let steady = 0;
  let patience = 0;
  let frame = 0;
  const settle = () => {
    if (signal.aborted) return;
    if (!part.isConnected) return ended.abort();
    steady = place() ? steady + 1 : 0;
    left = measure();
    if (steady < STEADY && patience-- > 0) frame = requestAnimationFrame(settle);
  };
  const begin = () => {
    cancelAnimationFrame(frame);
    [steady, patience] = [0, PATIENCE];
    settle();
  };
  // Not every reader scrolls by wheel, finger or key. A part that moves by as much as is scrolled was moved by them;
  // where height changes, it moves and nothing is scrolled. At first the browser itself scrolls to what it takes for
  // the page's part.
  const noteScroll = () => {
    const now = measure();
    const by = now.scrolled - left.scrolled;
    if (steady >= STEADY && Math.abs(by) > 1 && Math.abs(now.top - left.top + by) < 1)
      ended.abort();
  };
  const resized = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(begin);
  });
  for (const changing of changingAround(part, panel)) resized.observe(changing);
  const isDocument = scroller !== panel;
  (isDocument ? window : panel).addEventListener("scroll", noteScroll, { passive: true, signal });
  for (const name of READER_ACTS) {
    window.addEventListener(name, ended.abort.bind(ended), {
      capture: true,
      passive: true,
      signal,
    });
  }
  signal.addEventListener("abort", () => {
    scroller.style.overflowAnchor = "";
    resized.disconnect();
    cancelAnimationFrame(frame);
  });
  begin();
}

/** What changes its height when something above a part does: all that it stands in, up to the panel, and itself. */
function changingAround(part: Element, panel: Element): Element[] {
  const around: Element[] = [];
  for (let element: Element | null = part; element; element = element.parentElement) {
    around.push(element);
    if (element === panel) break;
  }
  return around;
}
