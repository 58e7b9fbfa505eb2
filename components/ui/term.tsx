import { useWords } from "#use-words";
import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import { definitionOf, labelOf, termAnchor } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import { TermNote } from "./term-note";

/** Lists of which a term says of what it is: a link is read aloud alone, and “alleged” is a mode and a status. */
const NAMED = [
  "statuses",
  "modes",
  "voices",
  "placeRoles",
  "actorRoles",
  "bases",
  "precisionBases",
  "unmappedReasons",
  "mentionForms",
  "layers",
  "genres",
] as const satisfies readonly VocabularyList[];

/** A term of the vocabulary that says what it means where it stands; plain words where the vocabulary does not say. */
export function Term({
  vocabulary,
  list,
  id,
  isAlone = false,
  children,
}: {
  vocabulary: Vocabulary;
  list: VocabularyList;
  id: string;
  /** Whether it has its line to itself and is no part of a sentence: a finger then needs more room. */
  isAlone?: boolean;
  /** The words shown, where they are not the term's own. */
  children?: string;
}) {
  const say = useWords();
  const term = children ?? labelOf(vocabulary, list, id, say);
  const definition = definitionOf(vocabulary, list, id);
  if (definition === undefined) return term;
  return (
    <TermNote
      path={`/about#${termAnchor(list, id)}`}
      name={nameTerm(term, list, say)}
      definition={definition}
      isAlone={isAlone}
    >
      {term}
    </TermNote>
  );
}

function nameTerm(term: string, list: VocabularyList, say: Words): string {
  const named = NAMED.find((one) => one === list);
  return named === undefined ? term : say(`ui.term.${named}`, { term });
}
