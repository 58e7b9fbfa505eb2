"use client";

import { useRef, useState } from "react";
import { useWords } from "#use-words";
import { useDismiss } from "@/lib/client/use-dismiss";
import { LANGUAGES, type Language, WRITING } from "@/lib/words/languages";
import styles from "./language-menu.module.css";

/** The same page in the other languages: of itself a disclosure, so that it opens without scripts too. */
export function LanguageMenu({ linkIn }: { linkIn: (language: Language) => string }) {
  const say = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismiss(menu, isOpen, () => {
    const { current } = menu;
    if (!current) return;
    // A link that is no longer shown would take the focus with it.
    if (current.contains(document.activeElement)) current.querySelector("summary")?.focus();
    current.open = false;
  });
  const { name } = WRITING[say.language];
  return (
    <nav className={styles.languages} aria-label={say("shell.languages")}>
      <details ref={menu} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary title={say("shell.language", { name })}>
          <span className={styles.name}>{name}</span>
          <span className={styles.code}>{say("shell.languageCode")}</span>
        </summary>
        <ul>
          {LANGUAGES.map((language) => (
            <li key={language}>
              <a
                href={linkIn(language)}
                hrefLang={language}
                lang={language}
                dir={WRITING[language].direction}
                onClick={({ currentTarget }) => {
                  currentTarget.hash = window.location.hash;
                }}
                aria-current={language === say.language || undefined}
              >
                {WRITING[language].name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
