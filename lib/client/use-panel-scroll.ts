"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { isTextLink } from "@/lib/text/text-link";
import { readLanguage } from "@/lib/words/languages";
import { bringIntoView } from "./bring-into-view";
import { focusPart } from "./focus-part";
import { markPart } from "./marked-part";
import { type PanelPosition, readPosition, restorePosition } from "./panel-position";
import { isPlainClick } from "./plain-click";
import { scrollerOf } from "./scroller";

/**
 * Scroll and focus of the panel as a browser would keep them for a page: a new page starts at its top or at the
 * passage its link names, back and forward return to where the reader was.
 *
 * @returns the part that the link names and the page does not have
 */
export function usePanelScroll(
  panel: RefObject<HTMLElement | null>,
  path: string,
  opened: RefObject<string | undefined>,
): string | undefined {
  const [missing, setMissing] = useState<string>();
  const positions = useRef(new Map<string, PanelPosition>());
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const before = shown.current;
    shown.current = path;
    const isOpened = opened.current === path;
    const kept = isOpened ? undefined : positions.current.get(path);
    if (before !== undefined && before !== path) {
      moveFocus(element, isOpened ? undefined : before);
      startAt(element, kept);
    }
    const target = markTarget();
    setMissing(missingPart(target));
    if (target && kept === undefined) arriveAt(target, element);
    return onMove(element, () => {
      // A page that is being left may be scrolled by the height of the next one.
      if (pageOf(window.location) === path) positions.current.set(path, readPosition(element));
    });
  }, [panel, path, opened]);

  useEffect(() => {
    const followHash = ({ oldURL, newURL }: HashChangeEvent) => {
      // Going back to another page changes the part as well; that page then returns to where it was read.
      if (pathOf(oldURL) !== pathOf(newURL)) return;
      const target = markTarget();
      setMissing(missingPart(target));
      if (!target) return;
      bringIntoView(target);
      focusPart(target);
    };
    window.addEventListener("hashchange", followHash);
    return () => window.removeEventListener("hashchange", followHash);
  }, []);

  useEffect(() => {
    const element = panel.current;
    element?.addEventListener("click", followLinkWithinPage);
    return () => element?.removeEventListener("click", followLinkWithinPage);
  }, [panel]);
  return missing;
}

/** Goes to a part of the page that is shown, or to a stretch of its text, with a new history entry that the router knows. */
export function goToPart(id: string) {
  const { hash } = window.location;
  const isThere = hash === hashOf(id) || id === decodeHash(hash);
  // The router adds its own state to the entry; one that the browser makes has none and cannot be returned to.
  if (!isThere) window.history.pushState(null, "", hashOf(id));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Names another part of the page in its address, without a new history entry. */
export function replacePart(id: string) {
  window.history.replaceState(null, "", hashOf(id));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function hashOf(id: string): string {
  const written = `#${id}`;
  // The link to a stretch of text is written as an address already.
  return isTextLink(written) ? written : `#${encodeURIComponent(id)}`;
}

function followLinkWithinPage(event: MouseEvent) {
  const { target } = event;
  if (!isPlainClick(event) || event.defaultPrevented) return;
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  if (!link) return;
  event.preventDefault();
  goToPart(decodeHash(link.getAttribute("href") ?? ""));
}

/**
 * The link that was followed is gone with its page: focus goes to the new page or, on the way back,
 * to the link that led to the page just left. A reader who is on the map stays there.
 */
function moveFocus(panel: HTMLElement, left: string | undefined) {
  if (!isNobodyElsewhere(panel) || (left === undefined && isAtStretch(panel))) return;
  const links = [...panel.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const origin = left === undefined ? undefined : links.find((link) => pageOf(link) === left);
  (origin ?? panel).focus({ preventScroll: true });
}

/** Whether the reader of a document has led to the stretch of its text that the link names. */
function isAtStretch(panel: HTMLElement): boolean {
  const { activeElement } = document;
  return (
    isTextLink(window.location.hash) && activeElement !== panel && panel.contains(activeElement)
  );
}

/** Brings a part into view and goes on from there; a reader who is on the map stays there. */
function arriveAt(target: Element, panel: HTMLElement) {
  bringIntoView(target);
  if (isNobodyElsewhere(panel)) focusPart(target);
}

/**
 * Calls back whenever another part of the page comes to stand in view: at each scroll of the panel (or of the window,
 * which scrolls instead on a low screen), and when what came near by it is laid out. Returns how to stop.
 */
function onMove(panel: HTMLElement, listen: () => void): () => void {
  const scrolled = [panel, window];
  for (const target of scrolled) target.addEventListener("scroll", listen, { passive: true });
  const resized = new ResizeObserver(listen);
  for (const content of panel.children) resized.observe(content);
  return () => {
    resized.disconnect();
    for (const target of scrolled) target.removeEventListener("scroll", listen);
  };
}

/** Whether the keyboard is in the panel or nowhere. */
function isNobodyElsewhere(panel: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === document.body || panel.contains(activeElement);
}

function startAt(panel: HTMLElement, kept: PanelPosition | undefined) {
  // A link to a stretch of text is followed by the reader, which knows where the stretch is.
  if (kept === undefined && isTextLink(window.location.hash)) return;
  // A list whose address names the row that it is read at goes there itself: its rows may be others by now.
  const isAtRow = new URLSearchParams(window.location.search).has("from");
  if (kept && !isAtRow) restorePosition(panel, kept);
  else scrollerOf(panel).scrollTop = 0;
}

/** The part that the page's address names; a stretch of text is marked by the reader. */
function markTarget(): Element | null {
  const { hash } = window.location;
  if (isTextLink(hash)) return null;
  return markPart(hash.length > 1 ? decodeHash(hash) : undefined);
}

function missingPart(target: Element | null): string | undefined {
  const { hash } = window.location;
  return target || hash === "" || isTextLink(hash) ? undefined : decodeHash(hash);
}

/** Path of a page or of a link to it, whatever its language. */
function pageOf({ pathname }: { pathname: string }): string {
  return readLanguage(pathname).path;
}

/** Path of an address; an event that this page made itself names none. */
function pathOf(address: string): string {
  return address === "" ? "" : new URL(address).pathname;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
