"use client";

import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { placeNote } from "./place-note";
import { isPlainClick } from "./plain-click";
import { useDismiss } from "./use-dismiss";

/** `pointed` ends with the pointer or the focus; `held` was opened by a click or touch and stays until it is closed. */
type State = "closed" | "pointed" | "held";

/** Milliseconds in which the pointer may cross from the word to its note. */
const CROSSING = 250;

/**
 * The note that explains a word: shown while the word or the note is pointed at or the word has the keyboard's focus,
 * held by a click or touch, closed by Escape or a press elsewhere (WCAG 2.2, 1.4.13).
 */
export function useTermNote() {
  const [state, setState] = useState<State>("closed");
  const frame = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLAnchorElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOpen = state !== "closed";
  useDismiss(frame, isOpen, () => setState("closed"));
  useEffect(() => () => clearTimeout(leaving.current), []);

  useLayoutEffect(() => {
    if (!isOpen || !word.current || !note.current) return;
    const [anchor, shown] = [word.current, note.current];
    shown.showPopover?.();
    const place = () => {
      const size = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = placeNote(
        anchor.getBoundingClientRect(),
        shown.getBoundingClientRect(),
        size,
      );
      shown.style.left = `${left}px`;
      shown.style.top = `${top}px`;
    };
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [isOpen]);

  const point = () => {
    clearTimeout(leaving.current);
    setState((before) => (before === "closed" ? "pointed" : before));
  };
  const leave = () => setState((before) => (before === "pointed" ? "closed" : before));
  const pointing = {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") point();
    },
    onPointerLeave: () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => {
        if (document.activeElement !== word.current) leave();
      }, CROSSING);
    },
  };
  return {
    isOpen,
    frame,
    word,
    note,
    pointing,
    focusing: {
      onFocus: ({ currentTarget }: FocusEvent) => {
        if (currentTarget.matches(":focus-visible")) point();
      },
      onBlur: leave,
      onClick: (event: MouseEvent) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        setState((before) => (before === "held" ? "closed" : "held"));
      },
    },
  };
}
