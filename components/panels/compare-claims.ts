import type { AttestedPassage, DocumentItem } from "@/lib/store/answers";
import { formatFigure } from "@/lib/words/figure-label";
import type { Words } from "@/lib/words/words";

/** What one document says of an event: the claims that the comparison begins with, and the others. */
export type DocumentClaims<Attested extends AttestedPassage> = {
  document: DocumentItem;
  leading: Attested[];
  others: Attested[];
};

/**
 * The claims about an event by document, in the order of its attestations. Those that count something lead, unless
 * their document has said the same number of the same thing before; of a document that counts nothing its first claim
 * does. Where no document counts anything, every claim leads.
 */
export function compareClaims<Attested extends AttestedPassage>(
  attestations: readonly Attested[],
  say: Words,
): DocumentClaims<Attested>[] {
  const isCounted = attestations.some(({ attestation }) => attestation.figures.length > 0);
  return documentsOf(attestations).map((document) => {
    const claims = attestations.filter((attested) => attested.document.id === document.id);
    const counting = firstCounts(claims, say);
    const leading = !isCounted ? claims : counting.length > 0 ? counting : claims.slice(0, 1);
    return { document, leading, others: claims.filter((claim) => !leading.includes(claim)) };
  });
}

function documentsOf(attestations: readonly AttestedPassage[]): DocumentItem[] {
  const documents = new Map(attestations.map(({ document }) => [document.id, document]));
  return [...documents.values()];
}

/** Claims that give a figure which no claim before them gives. */
function firstCounts<Attested extends AttestedPassage>(
  claims: readonly Attested[],
  say: Words,
): Attested[] {
  const given = new Set<string>();
  return claims.filter(({ attestation }) => {
    const figures = attestation.figures.map(
      (figure) => `${figure.measure ?? figure.counted}: ${formatFigure(figure, say)}`,
    );
    const isNew = figures.some((figure) => !given.has(figure));
    for (const figure of figures) given.add(figure);
    return isNew;
  });
}
