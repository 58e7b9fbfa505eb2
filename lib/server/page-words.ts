import { lang } from "next/root-params";
import { cache, createElement, Fragment, type ReactNode, use } from "react";
import { openStore } from "@/lib/store";
import { wordsIn } from "@/lib/words/catalogue";
import { DEFAULT_LANGUAGE, isLanguage } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";

const join = (parts: readonly unknown[]) =>
  createElement(Fragment, null, ...(parts as ReactNode[]));

/** What the interface says in the language of the page that is asked for. */
export const readWords = cache(async (): Promise<Words> => {
  const [segment, { atlas }] = await Promise.all([lang(), openStore().readSummary()]);
  return wordsIn(isLanguage(segment) ? segment : DEFAULT_LANGUAGE, atlas.language, join);
});

/** The server's half of `#use-words`: pages and panels that are drawn on the server alone. */
export function useWords(): Words {
  return use(readWords());
}
