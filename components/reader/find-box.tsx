"use client";

import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import { useFindInDocument } from "@/lib/client/use-find-in-document";
import { formatCount } from "@/lib/words/number-label";
import { ArrowButton } from "./arrow-button";
import styles from "./reader-bar.module.css";

/** Finds words in the document: Enter and Shift-Enter go from one to the next, Escape closes. */
export function FindBox({
  root,
  onClose,
}: {
  root: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed);
  const { total, current, step } = useFindInDocument(root, asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  }
  return (
    <search className={styles.find}>
      <input
        ref={field}
        type="search"
        aria-label="Find in this document"
        placeholder="Find in this document"
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={handleKey}
      />
      <output aria-live="polite">{describe(asked, total, current)}</output>
      <ArrowButton
        direction="up"
        label="Previous match"
        disabled={total === 0}
        onClick={() => step(-1)}
      />
      <ArrowButton
        direction="down"
        label="Next match"
        disabled={total === 0}
        onClick={() => step(1)}
      />
      <button type="button" aria-label="Close the search" onClick={onClose}>
        ×
      </button>
    </search>
  );
}

function describe(asked: string, total: number, current: number): string {
  if (asked.trim() === "") return "";
  return total === 0 ? "not found" : `${formatCount(current)} of ${formatCount(total)}`;
}
