"use client";

import { type FormEvent, useEffect, useId, useRef } from "react";
import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { boundSearch } from "@/lib/text/search-words";
import { inLanguage } from "@/lib/words/languages";
import form from "../ui/form.module.css";
import styles from "./filter-panel.module.css";

/** A field for words: a plain form that sends the rest of the view along; with scripts the page stays. */
export function WordsForm({
  words,
  kept,
  label,
  hint,
  submit,
}: {
  words: string;
  /** The rest of the view, as a link writes it. */
  kept: readonly (readonly [key: string, value: string])[];
  label: string;
  hint: string;
  submit: string;
}) {
  const { language } = useWords();
  const { narrow, filters } = useLinks();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const linked = filters.q ?? "";
  const shown = useRef(linked);
  // Its page may come later than the link, or never, when the link changes again. What was typed and not asked for is
  // given up then, not before: a reader may type while the page is still coming to life.
  useEffect(() => {
    if (shown.current === linked) return;
    shown.current = linked;
    if (field.current) field.current.value = linked;
  }, [linked]);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("q") ?? "");
    narrow({ type: "set", filters: { q: boundSearch(text).trim() || null } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not all know the element yet
    <form
      role="search"
      className={styles.words}
      action={inLanguage("/filters", language)}
      onSubmit={find}
    >
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        className={form.field}
        id={id}
        type="search"
        name="q"
        defaultValue={words}
        aria-describedby={`${id}-hint`}
      />
      <button type="submit" className={form.send}>
        {submit}
      </button>
      <small id={`${id}-hint`}>{hint}</small>
    </form>
  );
}
