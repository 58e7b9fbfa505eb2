/** One claim: what a passage says of an event, with the way to it. */
export const claim = {
  // Read aloud before the list of what the passage counts.
  figures: "Figures",
  // `counted` is what is counted (“residents killed”), `by` who counts.
  figure:
    "<strong>{figure}</strong> <span><record>{counted}</record> <small>counted by <record>{by}</record></small></span>",
  // Who speaks, and whether quoted or paraphrased, which is filled in between <voice> and </voice>.
  saidBy: "<record>{speaker}</record>, <voice></voice>",
  read: "Read the passage",
  readNamed: "Read the passage: {passage}",
  inPassage: "passage {number}, characters {start}–{end}",
  inDocument: "<title>{document}</title> ({date}), characters {start}–{end}",
} as const;
