/** Tours: the entry that offers one, its page, and the pages of its steps. */
export const tours = {
  kind: "Tour",
  tours: "Tours",
  // The entry on the first page; `title` is the tour’s, whose summary follows.
  offer: "A tour: <link>{title}</link>, {steps, plural, one {# step} other {# steps}}.",
  lead: "{steps, plural, one {# step} other {# steps}}. Each shows a place and a time on the map, and what the documents say of them in our own words.",
  begin: "Begin the tour on the map",
  // Above the title of a step.
  stepOf: "<link>Tour</link> · step {step, number} of {steps, number}",
  // The title of the browser’s window.
  stepTitle: "{title} · step {step, number} of “{tour}”",
  // Before the title of a step where the whole tour is shown.
  stepNumber: "{step, number}. <link>{title}</link>",
  // Name of the list of the passages behind a sentence, and one document of it; the passages are filled in.
  sources: "Who says it",
  source: "<document></document>, <passages></passages>",
  // Name of the links to the steps before and after.
  steps: "Steps of the tour",
  previous: "‹\u00A0Before: <record>{title}</record>",
  next: "Next: <record>{title}</record>\u00A0›",
  whole: "The whole tour on one page",
  // What the arrow keys do; the arrows follow the direction of the language.
  keys: "Arrow keys: → next step, ← step before.",
  // The switch above the steps of a whole tour, and what it does.
  follow: "Map goes along",
  whatFollows: "Whether map, filters and days become those of the step that is read",
  openView: "Leave the tour and look around in this view",
  restore: "Show this step’s view again",
} as const;
