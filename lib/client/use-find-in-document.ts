"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { type FoldedText, findText, foldText, type TextMatch } from "@/lib/model/find-text";
import { bringIntoView } from "./bring-into-view";
import { paintRanges } from "./painted-ranges";
import { rangeIn, readParagraph } from "./text-ranges";

export type FindState = {
  /** How many places were found, and which of them is shown, counted from 1. */
  total: number;
  current: number;
  step: (by: 1 | -1) => void;
};

type Found = { paragraph: Element; match: TextMatch };

const folded = new WeakMap<Element, FoldedText>();

/** Finds words in the text or, where none is attached, in the glosses: all painted, one of them in view. */
export function useFindInDocument(root: RefObject<HTMLElement | null>, asked: string): FindState {
  const [current, setCurrent] = useState(0);
  const found = useMemo(() => findAll(root.current, asked), [root, asked]);

  useEffect(() => {
    paintRanges("found", found.map(rangeOf));
    setCurrent(found.length > 0 ? firstBelowTop(root.current, found) : 0);
    return () => void paintRanges("found", []);
  }, [root, found]);
  useEffect(() => {
    const shown = found[current - 1];
    const range = shown && rangeOf(shown);
    paintRanges("found-now", range ? [range] : []);
    if (range) bringIntoView(range);
    return () => void paintRanges("found-now", []);
  }, [found, current]);

  const step = useCallback(
    (by: 1 | -1) =>
      setCurrent((before) =>
        found.length === 0 ? 0 : ((before - 1 + by + found.length) % found.length) + 1,
      ),
    [found],
  );
  return { total: found.length, current, step };
}

function findAll(root: HTMLElement | null, asked: string): Found[] {
  if (!root || asked.trim() === "") return [];
  return [...root.querySelectorAll("[data-start], [data-gloss]")].flatMap((paragraph) =>
    findText(foldedText(paragraph), asked).map((match) => ({ paragraph, match })),
  );
}

function foldedText(paragraph: Element): FoldedText {
  const known = folded.get(paragraph) ?? foldText(readParagraph(paragraph));
  folded.set(paragraph, known);
  return known;
}

function rangeOf({ paragraph, match }: Found): Range {
  return rangeIn(paragraph, match);
}

/** The first match from where the reader is, counted from 1; the first of all where none follows. */
function firstBelowTop(root: HTMLElement | null, found: readonly Found[]): number {
  const top = root?.closest("main")?.getBoundingClientRect().top ?? 0;
  const index = found.findIndex((place) => bottomOf(place, top) > top);
  return Math.max(0, index) + 1;
}

/** A paragraph is as high as the notes beside it, so where it reaches below a line its words may be above. */
function bottomOf(place: Found, line: number): number {
  const { bottom } = place.paragraph.getBoundingClientRect();
  if (bottom <= line) return bottom;
  const words = rangeOf(place).getBoundingClientRect();
  return words.height > 0 ? words.bottom : bottom;
}
