import type { ReactNode } from "react";
import type { Vocabulary, VocabularyList } from "@/lib/model/vocabulary";
import { definitionOf, labelOf, termAnchor } from "@/lib/model/vocabulary-label";
import { TermNote } from "./term-note";

/** A term of the vocabulary that says what it means where it stands; plain words where the vocabulary does not say. */
export function Term({
  vocabulary,
  list,
  id,
  children = labelOf(vocabulary, list, id),
}: {
  vocabulary: Vocabulary;
  list: VocabularyList;
  id: string;
  /** The words shown, where they are not the term's own. */
  children?: ReactNode;
}) {
  const definition = definitionOf(vocabulary, list, id);
  if (definition === undefined) return children;
  return (
    <TermNote
      path={`/about#${termAnchor(list, id)}`}
      definition={definition}
      // Some statuses are called what a mode is called.
      name={list === "statuses" ? `Status: ${labelOf(vocabulary, list, id)}` : undefined}
    >
      {children}
    </TermNote>
  );
}
