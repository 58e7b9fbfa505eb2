import type { DisagreementDetail } from "./record-item";

/** Disagreements between documents, and those that lie within one. */
export type DisagreementGroup = { document: string | undefined; details: DisagreementDetail[] };

/** Those between documents first, then those within each document, in the order given. */
export function groupDisagreements(details: readonly DisagreementDetail[]): DisagreementGroup[] {
  const groups = new Map<string | undefined, DisagreementDetail[]>([[undefined, []]]);
  for (const detail of details) {
    const documents = new Set(detail.passages.map(({ document }) => document));
    const [only] = documents.size === 1 ? documents : [];
    groups.set(only, [...(groups.get(only) ?? []), detail]);
  }
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([document, group]) => ({ document, details: group }));
}
