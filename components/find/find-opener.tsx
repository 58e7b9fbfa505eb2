"use client";

import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { findPage } from "@/lib/query/found-kinds";
import { inLanguage } from "@/lib/words/languages";
import { useLinks } from "../shell/viewer-context";
import styles from "./find-opener.module.css";

/** Most readers never open it. */
const FindDialog = lazy(() =>
  import("./find-dialog").then((file) => ({ default: file.FindDialog })),
);

/** The box in the head of every page: without scripts a form, with them the way into the dialog. */
export function FindOpener() {
  const say = useWords();
  const { open } = useLinks();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useShortcut(() => setOpen(true));

  function submit(event: FormEvent) {
    event.preventDefault();
    // What is typed while the dialog is on its way is asked for all the same.
    if (typed.trim() === "") setOpen(true);
    else leave(findPage(typed.trim()), false);
  }
  function close() {
    setOpen(false);
    setTyped("");
  }
  function leave(path: string, isExact: boolean) {
    close();
    open(path, { isExact });
  }
  return (
    <>
      <form
        ref={form}
        className={styles.opener}
        action={inLanguage("/find", say.language)}
        onSubmit={submit}
      >
        <input
          type="search"
          name="q"
          className={styles.field}
          aria-label={say("find.open")}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={say("find.open")}
          autoComplete="off"
          dir={typed === "" ? undefined : "auto"}
          value={typed}
          onClick={() => setOpen(true)}
          onChange={({ target }) => {
            setTyped(target.value);
            setOpen(true);
          }}
        />
        <button type="submit" title={say("find.open")} aria-haspopup="dialog">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span className="visually-hidden">{say("find.open")}</span>
        </button>
      </form>
      {isOpen && (
        <Suspense>
          <FindDialog typed={typed} onType={setTyped} onClose={close} onLeave={leave} />
        </Suspense>
      )}
    </>
  );
}

/** Calls back at Ctrl-K or ⌘-K, by the key's place where the keyboard has other letters. */
function useShortcut(onPress: () => void) {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const isPressed = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!isPressed || (event.code !== "KeyK" && event.key.toLowerCase() !== "k")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}
