/** The list of attestations: what passages say of events. */
export const attestations = {
  title: "Attestations",
  lead: "{count, plural, one {# statement} other {# statements}}, each by one passage about one event.",
  // `date`, `mode` (asserted, alleged) and `document` are filled in between their marks; `number` is the passage’s.
  row: "<date></date> · <record>{event}</record> · <mode></mode> · <link><document></document>, passage {number}</link>",
} as const;
