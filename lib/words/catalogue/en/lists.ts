/** What all lists share. */
export const lists = {
  kind: "List",
  none: {
    attestation: "No attestation matches this view.",
    disagreement: "No disagreement matches this view.",
    document: "No document matches this view.",
    event: "No event matches this view.",
    figure: "No figure matches this view.",
    mention: "No mention matches this view.",
    passage: "No passage matches this view.",
    place: "No place matches this view.",
  },
} as const;
