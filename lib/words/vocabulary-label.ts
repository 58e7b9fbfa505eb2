import type { Label } from "@/lib/records/identifier";
import type { Family, Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import type { Words } from "./words";

/** Label of a controlled term in the page's language, else in English; the id itself when the vocabulary does not have it. */
export function labelOf(
  vocabulary: Vocabulary,
  list: VocabularyList,
  id: string,
  say: Words,
): string {
  const label = vocabulary[list].find((term) => term.id === id)?.label;
  return label ? readLabel(label, say) : id;
}

/** A label in the page's language, else in English. */
export function readLabel(label: Label, { language }: Words): string {
  return label[language] ?? label.en;
}

/** Definition of a controlled term, where the vocabulary gives one. */
export function definitionOf(
  vocabulary: Vocabulary,
  list: VocabularyList,
  id: string,
): string | undefined {
  return vocabulary[list].find((term) => term.id === id)?.definition;
}

/** The part of the page of terms that explains a term: `mentionForms`, `stand-in` → `mention-forms-stand-in`. */
export function termAnchor(list: VocabularyList, id: string): string {
  return `${list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${id}`;
}

/** Family of an event type: its colour and shape. */
export function familyOf(vocabulary: Vocabulary, eventType: string): Family {
  return vocabulary.eventTypes.find((term) => term.id === eventType)?.family ?? "word";
}
