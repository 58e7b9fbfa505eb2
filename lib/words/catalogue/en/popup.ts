/** The popup of a place on the map; most of what it says is in the area of places. */
export const popup = {
  // Read aloud on entering it.
  label: "What the documents say of {place}",
  // Which passages of the document tell of an event (“passages 4 12”) is filled in between <passages> and </passages>.
  toldIn: "<record>{document}</record>, <passages></passages>",
} as const;
