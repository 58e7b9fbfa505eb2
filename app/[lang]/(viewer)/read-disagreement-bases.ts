import type { Disagreement } from "@/lib/records/disagreement";
import { byParticularity } from "@/lib/records/disagreement-order";
import type { DisagreementBasis, PassageDetail } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";

/** Disagreements, the most particular first, with the passages that each rests on; each passage is asked for once. */
export async function readDisagreementBases(
  store: Store,
  disagreements: readonly Disagreement[],
): Promise<DisagreementBasis[]> {
  const passages = new Map<string, Promise<PassageDetail | undefined>>();
  const find = (document: string, passage: string) => {
    const key = `${document}#${passage}`;
    const found = passages.get(key) ?? store.findPassage(document, passage);
    passages.set(key, found);
    return found;
  };
  return Promise.all(
    [...disagreements].sort(byParticularity).map(async (disagreement) => {
      const found = await Promise.all(
        disagreement.passages.map(({ document, passage }) => find(document, passage)),
      );
      return { disagreement, passages: found.filter((passage) => passage !== undefined) };
    }),
  );
}
