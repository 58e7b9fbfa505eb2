import type { AttestedPassage } from "@/lib/store/answers";

/**
 * What one passage says of an event, as a claim with its source: the document makes it, or the person whose words it
 * gives; the statement is ours.
 *
 * @param event its address
 */
export function claimOf(
  { attestation, passage, document, speaker }: AttestedPassage,
  event: string,
  site: string,
) {
  return {
    "@type": "Claim",
    "@id": `${event}#${attestation.id}`,
    text: attestation.statement,
    about: { "@id": event },
    // Asserted, alleged, reported, planned or denied; by its narrator, or as it quotes or paraphrases others.
    keywords: [attestation.mode, attestation.voice],
    ...(speaker && { author: speaker.title }),
    appearance: {
      "@type": "CreativeWork",
      "@id": `${site}/documents/${document.id}`,
      name: document.title,
    },
    isBasedOn: `${site}/documents/${document.id}#${passage.id}`,
  };
}
