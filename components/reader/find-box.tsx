"use client";

import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import { useWords } from "#use-words";
import { useFindInDocument } from "@/lib/client/use-find-in-document";
import type { Words } from "@/lib/words/words";
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
  const say = useWords();
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
        aria-label={say("reader.findInDocument")}
        placeholder={say("reader.findInDocument")}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={handleKey}
      />
      <output aria-live="polite">{describe(asked, total, current, say)}</output>
      <ArrowButton
        direction="up"
        label={say("reader.previousMatch")}
        disabled={total === 0}
        onClick={() => step(-1)}
      />
      <ArrowButton
        direction="down"
        label={say("reader.nextMatch")}
        disabled={total === 0}
        onClick={() => step(1)}
      />
      <button type="button" aria-label={say("reader.closeSearch")} onClick={onClose}>
        ×
      </button>
    </search>
  );
}

function describe(asked: string, total: number, current: number, say: Words): string {
  if (asked.trim() === "") return "";
  return total === 0 ? say("reader.notFound") : say("reader.match", { current, total });
}
