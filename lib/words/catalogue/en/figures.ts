/** Figures that passages give: those of one event side by side; and the list of all. */
export const figures = {
  sideBySide: "Figures side by side",
  sideBySideText: "The same thing as each passage counts it. None is an average or a sum.",
  list: {
    title: "Figures",
    lead: "{count, plural, one {# figure} other {# figures}}, each as its passage gives it; they are never averaged or added up. What others published stands on the pages of the events.",
    // `scope` is a document or a section of one.
    leadWithin:
      "{count, plural, one {# figure} other {# figures}} in {scope}, each as its passage gives it; they are never averaged or added up. What others published stands on the pages of the events.",
    // Heading over figures of which is not said what they measure.
    counted: "Counted",
  },
} as const;
