"use client";

import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { scrollerOf } from "@/lib/client/scroller";

/** Rows beyond the edges that are drawn as well. */
const BEYOND = 12;

/** Pixels that a list is scrolled at once where it is not read on the way. */
const FAR = 200;

/** Pause in scrolling after which the link names the row on top. */
const SETTLED_MILLISECONDS = 300;

export type VirtualRows = {
  items: VirtualItem[];
  /** Pixels before the first and after the last of them. */
  before: number;
  after: number;
  measure: (element: Element | null) => void;
};

/**
 * Of a long list the items that are in view, each as high as it turns out to be. The panel scrolls or, on a low screen,
 * the document.
 *
 * @param start the item that the list begins with
 * @param onTop is told which item is on top once scrolling has come to rest
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  {
    count,
    height,
    start,
    onTop,
  }: {
    count: number;
    /** Of an item of which nothing is known yet, in pixels. */
    height: (item: number) => number;
    /** `undefined`: it stays where it is. */
    start: number | undefined;
    onTop: (item: number) => void;
  },
): VirtualRows {
  // The virtualizer is one object that changes: what is read of it must be read anew each time.
  "use no memo";
  const [scroller, setScroller] = useState<Element | null>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number>();
  useEffect(() => {
    const panel = list.current?.closest("main");
    if (!panel || !list.current) return;
    const element = scrollerOf(panel);
    setScroller(element);
    setMargin(offsetWithin(list.current, element));
  }, [list]);
  useEffect(() => {
    const { current } = list;
    const note = ({ target }: FocusEvent) => {
      const row = target instanceof Element && target.closest("[data-index]");
      if (row) setFocused(Number(row.getAttribute("data-index")));
    };
    current?.addEventListener("focusin", note);
    return () => current?.removeEventListener("focusin", note);
  }, [list]);
  const virtualizer = useVirtualizer<Element, Element>({
    count,
    getScrollElement: () => scroller,
    estimateSize: height,
    overscan: BEYOND,
    scrollMargin: margin,
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        // The row that has the keyboard's focus keeps it, however far the list is scrolled.
        if (focused === undefined || focused >= range.count || drawn.includes(focused))
          return drawn;
        return [...drawn, focused].sort((one, other) => one - other);
      },
      [focused],
    ),
  });
  const hasActed = useHasActed();
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.start < (scrollOffset ?? 0) && !(hasActed.current && isFlying(virtualizer));
  useStart(virtualizer, scroller, start);
  useTop(virtualizer, scroller, onTop);
  const items = virtualizer.getVirtualItems();
  return {
    items,
    before: (items[0]?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() + margin - (items.at(-1)?.end ?? margin),
    measure: virtualizer.measureElement,
  };
}

/** Whether the reader has done anything since the list is there: until then only the list itself scrolls. */
function useHasActed(): RefObject<boolean> {
  const hasActed = useRef(false);
  useEffect(() => {
    const acts = ["wheel", "keydown", "pointerdown"];
    const note = () => {
      hasActed.current = true;
    };
    for (const act of acts) window.addEventListener(act, note, { capture: true, passive: true });
    return () => {
      for (const act of acts) window.removeEventListener(act, note, { capture: true });
    };
  }, []);
  return hasActed;
}

/** Goes to the item that the link names, once. */
function useStart(
  virtualizer: Virtualizer<Element, Element>,
  scroller: Element | null,
  start: number | undefined,
) {
  const isDone = useRef(false);
  useEffect(() => {
    if (!scroller || isDone.current) return;
    isDone.current = true;
    if (start !== undefined) virtualizer.scrollToIndex(start, { align: "start" });
  }, [virtualizer, scroller, start]);
}

function useTop(
  virtualizer: Virtualizer<Element, Element>,
  scroller: Element | null,
  onTop: (item: number) => void,
) {
  const latest = useRef(onTop);
  latest.current = onTop;
  useEffect(() => {
    if (!scroller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const offset = scroller.scrollTop;
      const top = virtualizer.getVirtualItems().find(({ end }) => end > offset + 1);
      if (top) latest.current(offset < (virtualizer.options.scrollMargin ?? 0) ? 0 : top.index);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED_MILLISECONDS);
    };
    window.addEventListener("scroll", wait, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", wait, { capture: true });
    };
  }, [virtualizer, scroller]);
}

/** From the top of what scrolls to that of an element in it, in pixels. */
function offsetWithin(element: Element, scroller: Element): number {
  const isPage = scroller === document.scrollingElement;
  const top = isPage ? 0 : scroller.getBoundingClientRect().top;
  return element.getBoundingClientRect().top - top + scroller.scrollTop;
}

/** What is seen of the scroller: of the document the window, not all of it. */
function observeRect(
  { scrollElement }: Virtualizer<Element, Element>,
  tell: (rect: { width: number; height: number }) => void,
) {
  if (!scrollElement) return;
  const note = () => tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight });
  note();
  const observer = new ResizeObserver(note);
  observer.observe(scrollElement);
  window.addEventListener("resize", note);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", note);
  };
}

/** How far each list was scrolled at once. */
const strides = new WeakMap<Virtualizer<Element, Element>, number>();

/**
 * Whether a list is on its way to somewhere far off, as by Home or End: the browser glides there, and would stop where it
 * is when rows that turn out higher than thought moved it as well.
 */
function isFlying(virtualizer: Virtualizer<Element, Element>): boolean {
  return (strides.get(virtualizer) ?? 0) > FAR;
}

/** The document does not hear of its own scrolling; the window hears of all. */
function observeOffset(
  virtualizer: Virtualizer<Element, Element>,
  tell: (offset: number, isScrolling: boolean) => void,
) {
  const { scrollElement } = virtualizer;
  if (!scrollElement) return;
  let before = scrollElement.scrollTop;
  const note = () => {
    const offset = scrollElement.scrollTop;
    strides.set(virtualizer, Math.abs(offset - before));
    before = offset;
    tell(offset, false);
  };
  note();
  window.addEventListener("scroll", note, { capture: true, passive: true });
  return () => window.removeEventListener("scroll", note, { capture: true });
}
