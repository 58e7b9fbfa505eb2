"use client";

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useWords } from "#use-words";
import { useFindings } from "@/lib/client/use-findings";
import { findPage } from "@/lib/query/found-kinds";
import { useLinks } from "../shell/viewer-context";
import { Modal } from "../ui/modal";
import styles from "./find-dialog.module.css";
import { FindOptions } from "./find-options";
import { FindStatus } from "./find-status";

/**
 * Everything the atlas has by a name, a word, a number or a position: a combobox with a grouped list (ARIA Authoring
 * Practices, "Combobox", list autocomplete with manual selection). Enter without a choice leads to the page of all.
 */
export function FindDialog({
  typed,
  onType,
  onClose,
  onLeave,
}: {
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
  /** Opens a page and closes. */
  onLeave: (path: string, isExact: boolean) => void;
}) {
  const say = useWords();
  const list = useId();
  const options = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const { release } = useLinks();
  const { found, asked, isLoading, error, textsError, retry } = useFindings(typed, release);
  function type(text: string) {
    setActive(undefined);
    onType(text);
  }
  function move(event: KeyboardEvent) {
    const all = [...(options.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const at = all.findIndex(({ id }) => id === active);
    const next = nextOption(event.key, at, all.length);
    if (next === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setActive(all[next]?.id);
    all[next]?.scrollIntoView({ block: "nearest" });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = active === undefined ? undefined : document.getElementById(active);
    const only =
      found?.position && asked === typed.trim() ? firstOption(options.current) : undefined;
    if (chosen ?? only) (chosen ?? only)?.click();
    else if (typed.trim() !== "") onLeave(findPage(typed.trim()), false);
  }
  return (
    <Modal label={say("find.open")} onClose={onClose}>
      <div className={styles.sheet}>
        <form className={styles.box} onSubmit={submit}>
          <input
            type="search"
            role="combobox"
            aria-label={say("find.open")}
            aria-expanded={found !== undefined}
            aria-controls={list}
            aria-activedescendant={active}
            aria-autocomplete="list"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            dir={typed === "" ? undefined : "auto"}
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={move}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            {say("find.close")}
          </button>
        </form>
        <FindStatus
          typed={typed}
          found={found}
          isLoading={isLoading}
          error={error}
          textsError={textsError}
          onRetry={retry}
          onType={type}
        />
        <div
          ref={options}
          id={list}
          role="listbox"
          aria-label={say("find.found")}
          aria-busy={isLoading}
          className={styles.list}
        >
          {found && (
            <FindOptions
              found={found}
              text={asked}
              active={active}
              onActive={setActive}
              onLeave={onLeave}
            />
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Where a key leads among the options; from the ends on to the text that is typed, and around. */
function nextOption(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return at + 1 < count ? at + 1 : -1;
    case "ArrowUp":
      return at === -1 ? count - 1 : at - 1;
    // In the text, while nothing is chosen.
    case "Home":
      return at === -1 ? undefined : 0;
    case "End":
      return at === -1 ? undefined : count - 1;
    default:
      return undefined;
  }
}

function firstOption(options: HTMLElement | null): HTMLElement | undefined {
  return options?.querySelector<HTMLElement>("[role=option]") ?? undefined;
}
