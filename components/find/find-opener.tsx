"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { useShortcut } from "@/lib/client/use-shortcut";
import { findPage } from "@/lib/query/found-kinds";
import { inLanguage } from "@/lib/words/languages";
import { useLinks } from "../shell/viewer-context";
import { FallBack } from "../ui/fall-back";
import { LatePart } from "../ui/late-part";
import styles from "./find-opener.module.css";

/** Most readers never open it. */
const loadDialog = () => import("./find-dialog").then((file) => file.FindDialog);

/** The box in the head of every page: without scripts a form, with them the way into the dialog. */
export function FindOpener() {
  const say = useWords();
  const { open } = useLinks();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useShortcut(isShortcut, () => {
    // The dialog is loaded first: what is typed meanwhile goes into the box, and with it into the dialog.
    if (!isOpen) before.current = document.activeElement;
    box.current?.focus();
    setOpen(true);
  });
  useEffect(() => {
    if (isOpen || !(before.current instanceof HTMLElement)) return;
    before.current.focus();
    before.current = null;
  }, [isOpen]);

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
      <form className={styles.opener} action={inLanguage("/find", say.language)} onSubmit={submit}>
        <input
          ref={box}
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
        // Without it the box is a form as it is without scripts.
        <FallBack to={null}>
          <LatePart
            load={loadDialog}
            props={{ typed, onType: setTyped, onClose: close, onLeave: leave }}
          />
        </FallBack>
      )}
    </>
  );
}

/** Ctrl-K or ⌘-K, by the key's place where the keyboard has other letters. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return false;
  return event.code === "KeyK" || event.key.toLowerCase() === "k";
}
