"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { type FoldedText, findMatches, foldText, type TextMatch } from "@/lib/text/find-text";
import { bringIntoView } from "./bring-into-view";
import { paintRanges } from "./painted-ranges";
import { frameOf } from "./scroller";
import { boundsIn, rangeIn, readParagraph, textNodesIn } from "./text-ranges";

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
  const [stepped, setStepped] = useState<{ found: readonly Found[]; current: number }>();
  const found = useMemo(() => findAll(root.current, asked), [root, asked]);
  const first = useMemo(() => firstInView(root.current, found), [root, found]);
  // A step belongs to the matches it was made among; with others one begins where the reader is.
  const current = stepped?.found === found ? stepped.current : first;

  useEffect(() => {
    paintRanges("found", paintable(found));
    return () => void paintRanges("found", []);
  }, [found]);
  useEffect(() => {
    const shown = found[current - 1];
    const range = shown && rangeIn(shown.paragraph, shown.match);
    paintRanges("found-now", range ? [range] : []);
    if (range) bringIntoView(range);
    return () => void paintRanges("found-now", []);
  }, [found, current]);

  const step = useCallback(
    (by: 1 | -1) => {
      if (found.length === 0) return;
      setStepped({ found, current: ((current - 1 + by + found.length) % found.length) + 1 });
    },
    [found, current],
  );
  return { total: found.length, current, step };
}

function findAll(root: HTMLElement | null, asked: string): Found[] {
  if (!root || asked.trim() === "") return [];
  return [...root.querySelectorAll("[data-start], [data-gloss]")].flatMap((paragraph) =>
    findMatches(foldedText(paragraph), asked).map((match) => ({ paragraph, match })),
  );
}

function foldedText(paragraph: Element): FoldedText {
  const known = folded.get(paragraph) ?? foldText(readParagraph(paragraph));
  folded.set(paragraph, known);
  return known;
}

/** Every match as a range that does not follow changes of the page; a paragraph's nodes are read once. */
function paintable(found: readonly Found[]): AbstractRange[] {
  const nodes = new Map<Element, Text[]>();
  return found.map(({ paragraph, match }) => {
    const known = nodes.get(paragraph) ?? textNodesIn(paragraph);
    nodes.set(paragraph, known);
    return new StaticRange(boundsIn(known, match));
  });
}

/** The first match from where the reader is, counted from 1; the first of all where none follows; 0 of none. */
function firstInView(root: HTMLElement | null, found: readonly Found[]): number {
  if (found.length === 0) return 0;
  const panel = root?.closest("main");
  const top = panel ? frameOf(panel).top : 0;
  const index = found.findIndex((place) => bottomOf(place, top) > top);
  return Math.max(0, index) + 1;
}

/** A paragraph is as high as the notes beside it, so where it reaches below a line its words may be above. */
function bottomOf({ paragraph, match }: Found, line: number): number {
  const { bottom } = paragraph.getBoundingClientRect();
  if (bottom <= line) return bottom;
  const words = rangeIn(paragraph, match).getBoundingClientRect();
  return words.height > 0 ? words.bottom : bottom;
}
