import type { AttestedPassage, QuotedAttestation } from "@/lib/store/answers";
import { openTexts } from "@/lib/store/texts";

/** Each attestation with the exact words of its passage, where the text of its document is attached. */
export function quoteAttestations(attestations: readonly AttestedPassage[]): QuotedAttestation[] {
  const texts = openTexts();
  return attestations.map((attested) => ({
    ...attested,
    words: texts.findWords(attested.document.sha256, attested.passage) ?? null,
  }));
}
