/** How the record was made. */
export const method = {
  kind: "Method",
  cite: "To cite: <record>{citation}</record>",
  copyCitation: "Copy citation",
  coverage: "What the record holds and lacks",
  disagreements: "What documents disagree in",
  documents: "The documents, and whose they are",
  none: "This atlas does not say how its record was made.",
} as const;
