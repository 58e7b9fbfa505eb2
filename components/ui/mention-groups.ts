import type { MentionItem } from "@/lib/store/record-answers";

/** Where a document names a place in one form: its passages in the order of the text, each once. */
export type MentionGroup = {
  form: string;
  passages: string[];
  /** Where the mentions begin that lie in no passage. */
  elsewhere: number[];
};

/** The mentions of a document by their form, plain names first, then in the order of the text. */
export function groupMentions(mentions: readonly MentionItem[]): MentionGroup[] {
  const forms = [...new Set(["name", ...mentions.map(({ form }) => form)])];
  return forms
    .map((form) => groupOf(form, mentions))
    .filter(({ passages, elsewhere }) => passages.length + elsewhere.length > 0);
}

function groupOf(form: string, mentions: readonly MentionItem[]): MentionGroup {
  const own = mentions.filter((mention) => mention.form === form);
  const passages = own.map(({ passage }) => passage).filter((passage) => passage !== null);
  return {
    form,
    passages: [...new Set(passages)],
    elsewhere: own.filter(({ passage }) => passage === null).map(({ start }) => start),
  };
}
