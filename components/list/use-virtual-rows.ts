"use client";

import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { READER_ACTS } from "@/lib/client/hold-in-place";
import { scrollerOf } from "@/lib/client/scroller";

/** Rows beyond the edges that are drawn as well. */
const BEYOND = 12;

/** Pause in scrolling after which the link names the row on top. */
const SETTLED_MILLISECONDS = 300;

/** Where a list lies in what scrolls: the panel or, on a low screen, the window. */
export type ListPlace = {
  scroller: Element | Window;
  /** Pixels from the top of what scrolls to that of the list. */
  margin: number;
  /** How far it is scrolled, in pixels, and what is seen of it. */
  offset: number;
  rect: { width: number; height: number };
};

/** Where a list begins that takes the place of another. */
export type ListStartPlace = {
  place: ListPlace;
  /** The row on top; `undefined`: it stays where it is. */
  row: number | undefined;
  /** The link that the keyboard was at, by what stands in its `href`. */
  focus: string | undefined;
};

export type VirtualRows = {
  /** Those that are drawn, each with the pixels of what is not drawn before it. */
  items: { index: number; gap: number }[];
  /** Pixels after the last of them. */
  after: number;
  measure: (element: Element | null) => void;
};

/** @param list what stands where the rows are or will be */
export function findListPlace(list: Element): ListPlace | undefined {
  const panel = list.closest("main");
  if (!panel) return undefined;
  const element = scrollerOf(panel);
  const isPanel = element === panel;
  const offset = element.scrollTop;
  const top = isPanel ? panel.getBoundingClientRect().top : 0;
  return {
    scroller: isPanel ? panel : window,
    margin: list.getBoundingClientRect().top - top + offset,
    offset,
    rect: { width: element.clientWidth, height: element.clientHeight },
  };
}

/**
 * Of a long list the items that are in view, each as high as it turns out to be; from the first drawing on, so that
 * nothing of it is ever empty.
 *
 * @param begin where it begins, and with which item
 * @param onTop is told which item is on top once scrolling has come to rest
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  {
    count,
    height,
    begin: { place, item: start, focus },
    onTop,
  }: {
    count: number;
    /** Of an item of which nothing is known yet, in pixels. */
    height: (item: number) => number;
    begin: Pick<ListStartPlace, "place" | "focus"> & { item: number | undefined };
    onTop: (item: number) => void;
  },
): VirtualRows {
  const margin = useMargin(list, place.margin);
  const focused = useFocusedItem(list);
  const virtualizer = useVirtualizer<Element, Element>({
    count,
    // The window is given with what observes a window.
    getScrollElement: () => place.scroller as Element,
    ...(place.scroller === window ? WINDOW : PANEL),
    estimateSize: height,
    measureElement: heightOf,
    overscan: BEYOND,
    scrollMargin: margin,
    initialOffset: () => offsetOf(start, place, height),
    initialRect: place.rect,
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        // The row that has the keyboard's focus keeps it, however far the list is scrolled.
        if (focused === undefined || focused >= range.count || drawn.includes(focused)) {
          return drawn;
        }
        return [...drawn, focused].sort((one, other) => one - other);
      },
      [focused],
    ),
  });
  const isGliding = useGliding();
  // What is above turns out higher or lower: what is seen stays, but a glide of the browser would end there.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
    item.start < (scrollOffset ?? 0) && !isGliding.current;
  useStart(virtualizer, start, margin);
  useFocusAgain(list, focus);
  useTop(virtualizer, onTop);
  const items = virtualizer.getVirtualItems();
  return {
    items: items.map(({ index, start: top }, position) => ({
      index,
      gap: top - (items[position - 1]?.end ?? margin),
    })),
    after: virtualizer.getTotalSize() + margin - (items.at(-1)?.end ?? margin),
    measure: virtualizer.measureElement,
  };
}

/** To the fraction of a pixel: of whole ones, those of a dozen rows add up to a row that is not where it is thought to be. */
function heightOf(element: Element, entry: ResizeObserverEntry | undefined): number {
  return entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height;
}

type Scrolling = Pick<
  VirtualizerOptions<Element, Element>,
  "observeElementRect" | "observeElementOffset" | "scrollToFn"
>;

const PANEL = {
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
} satisfies Scrolling;
const WINDOW = {
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
} as unknown as Scrolling;

/** What stands above a list may become higher or lower. */
function useMargin(list: RefObject<HTMLElement | null>, found: number): number {
  const [margin, setMargin] = useState(found);
  useEffect(() => {
    const { current } = list;
    const around = current?.closest("article");
    if (!current || !around) return;
    const observer = new ResizeObserver(() => {
      const place = findListPlace(current);
      if (place) setMargin(place.margin);
    });
    observer.observe(around);
    return () => observer.disconnect();
  }, [list]);
  return margin;
}

/** The item that has the keyboard's focus. */
function useFocusedItem(list: RefObject<HTMLElement | null>): number | undefined {
  const [focused, setFocused] = useState<number>();
  useEffect(() => {
    const { current } = list;
    const note = ({ target }: FocusEvent) => {
      const row = target instanceof Element && target.closest("[data-index]");
      if (row) setFocused(Number(row.getAttribute("data-index")));
    };
    const leave = () => setFocused(undefined);
    current?.addEventListener("focusin", note);
    current?.addEventListener("focusout", leave);
    return () => {
      current?.removeEventListener("focusin", note);
      current?.removeEventListener("focusout", leave);
    };
  }, [list]);
  return focused;
}

/** Where an item is thought to begin, in pixels from the top of what scrolls. */
function offsetOf(
  item: number | undefined,
  { offset, margin }: ListPlace,
  height: (item: number) => number,
): number {
  if (item === undefined) return offset;
  let top = margin;
  for (let before = 0; before < item; before++) top += height(before);
  return top;
}

/** Whether the browser is on its way to where a key has sent it. */
function useGliding(): RefObject<boolean> {
  const isGliding = useRef(false);
  useEffect(() => {
    let hasMoved = false;
    const begin = ({ key }: KeyboardEvent) => {
      if (!SCROLL_KEYS.includes(key)) return;
      isGliding.current = true;
      hasMoved = false;
    };
    const move = () => {
      hasMoved = true;
    };
    const end = () => {
      isGliding.current = false;
    };
    // What was scrolled before the key may be told to have ended after it.
    const rest = () => {
      if (hasMoved) end();
    };
    const leaving = new AbortController();
    const options = { capture: true, passive: true, signal: leaving.signal };
    window.addEventListener("keydown", begin, options);
    window.addEventListener("scroll", move, options);
    window.addEventListener("scrollend", rest, options);
    window.addEventListener("wheel", end, options);
    window.addEventListener("pointerdown", end, options);
    return () => leaving.abort();
  }, []);
  return isGliding;
}

const SCROLL_KEYS = ["Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown", " "];

/**
 * Goes to the item that the list begins with: where it begins is known better when those around it are drawn. Until the
 * reader acts it stays on top, also where what stands above the list becomes higher or lower.
 */
function useStart(
  virtualizer: Virtualizer<Element, Element>,
  start: number | undefined,
  margin: number,
) {
  const first = useRef(start);
  const hasActed = useRef(false);
  useEffect(() => {
    const leaving = new AbortController();
    const options = { capture: true, passive: true, signal: leaving.signal };
    const act = () => {
      hasActed.current = true;
    };
    for (const name of READER_ACTS) window.addEventListener(name, act, options);
    return () => leaving.abort();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another margin is the reason
  useEffect(() => {
    const { current: item } = first;
    if (item !== undefined && !hasActed.current)
      virtualizer.scrollToIndex(item, { align: "start" });
  }, [virtualizer, margin]);
}

/** The link that the keyboard was at is drawn anew: it goes on there. */
function useFocusAgain(list: RefObject<HTMLElement | null>, href: string | undefined) {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || href === undefined) return;
    isDone.current = true;
    const links = list.current?.closest("article")?.querySelectorAll<HTMLElement>("a[href]") ?? [];
    const link = [...links].find((one) => one.getAttribute("href") === href);
    link?.focus({ preventScroll: true });
  }, [list, href]);
}

function useTop(virtualizer: Virtualizer<Element, Element>, onTop: (item: number) => void) {
  const latest = useRef(onTop);
  latest.current = onTop;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const offset = virtualizer.scrollOffset ?? 0;
      const top = virtualizer.getVirtualItems().find(({ end }) => end > offset + 1);
      if (top) latest.current(offset < virtualizer.options.scrollMargin ? 0 : top.index);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED_MILLISECONDS);
    };
    // The panel's scrolling is heard on its way down.
    window.addEventListener("scroll", wait, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", wait, { capture: true });
    };
  }, [virtualizer]);
}
