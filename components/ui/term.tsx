import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import { definitionOf, labelOf, termAnchor } from "@/lib/words/vocabulary-label";
import { TermNote } from "./term-note";

/** What a term says of what: a link is read aloud alone, and “alleged” is a mode and a status. */
const KINDS: Partial<Record<VocabularyList, string>> = {
  statuses: "status of the event",
  modes: "mode",
  voices: "voice",
  placeRoles: "role of the place",
  actorRoles: "role",
  bases: "how it is known",
  precisionBases: "what the radius rests on",
  unmappedReasons: "why it is not on the map",
  mentionForms: "form of the name",
  layers: "part of the page",
  genres: "kind of document",
};

/** A term of the vocabulary that says what it means where it stands; plain words where the vocabulary does not say. */
export function Term({
  vocabulary,
  list,
  id,
  isAlone = false,
  children = labelOf(vocabulary, list, id),
}: {
  vocabulary: Vocabulary;
  list: VocabularyList;
  id: string;
  /** Whether it has its line to itself and is no part of a sentence: a finger then needs more room. */
  isAlone?: boolean;
  /** The words shown, where they are not the term's own. */
  children?: string;
}) {
  const definition = definitionOf(vocabulary, list, id);
  if (definition === undefined) return children;
  return (
    <TermNote
      path={`/about#${termAnchor(list, id)}`}
      name={[children, KINDS[list]].filter(Boolean).join(", ")}
      definition={definition}
      isAlone={isAlone}
    >
      {children}
    </TermNote>
  );
}
