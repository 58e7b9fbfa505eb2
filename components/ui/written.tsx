import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { writtenIn } from "@/lib/words/written-in";

/** Words of the record in a sentence of the interface: titles, names, glosses, in the language they are written in. */
export function Written({ children, language }: { children: ReactNode; language?: string }) {
  const own = writtenIn(useWords(), language);
  return own.lang === undefined ? children : <bdi {...own}>{children}</bdi>;
}
