"use client";

import { createContext, createElement, Fragment, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "@/lib/words/languages";
import { makeWords, type ParsedCatalogue, type Words } from "@/lib/words/words";

const WordsContext = createContext<Words | undefined>(undefined);
const CatalogueContext = createContext<ParsedCatalogue>({});

const join = (parts: readonly unknown[]) =>
  createElement(Fragment, null, ...(parts as ReactNode[]));

/** Gives the components of the browser what they say in the page's language. */
export function WordsProvider({
  language,
  recordLanguage,
  catalogue,
  children,
}: {
  language: Language;
  /** In which the record's own words are written. */
  recordLanguage?: string;
  catalogue: ParsedCatalogue;
  children: ReactNode;
}) {
  const words = useMemo(
    () => makeWords(language, { catalogue, recordLanguage, join }),
    [language, catalogue, recordLanguage],
  );
  return (
    <CatalogueContext value={catalogue}>
      <WordsContext value={words}>{children}</WordsContext>
    </CatalogueContext>
  );
}

/** Adds the areas that only the components of one page say. */
export function MoreWords({
  catalogue,
  children,
}: {
  catalogue: ParsedCatalogue;
  children: ReactNode;
}) {
  const { language, recordLanguage } = useWords();
  const known = useContext(CatalogueContext);
  const all = useMemo(() => ({ ...known, ...catalogue }), [known, catalogue]);
  return (
    <WordsProvider language={language} recordLanguage={recordLanguage} catalogue={all}>
      {children}
    </WordsProvider>
  );
}

/** What the interface says in the page's language: see `#use-words`, which components import. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words)
    throw new Error("There are no words: WordsProvider is missing around this component.");
  return words;
}
