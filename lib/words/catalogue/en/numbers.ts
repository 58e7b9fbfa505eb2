/** Figures, distances and positions. */
export const numbers = {
  metres: "{value, number} m",
  kilometres: "{value, number} km",
  position: "{lat}, {lng}",
  degrees: "{degrees}°",
  north: "{degrees}° N",
  south: "{degrees}° S",
  east: "{degrees}° E",
  west: "{degrees}° W",
  quoted: "“{wording}”",
  andQuoted: "{counted}, {quoted}",
  // `qualifier` and `unit` are words of the record: “more than 300”, “3 tonnes”.
  qualified: "{qualifier} {number}",
  ofUnit: "{number} {unit}",
  range: "{min}–{max}",
  atLeast: "at least {number}",
  atMost: "at most {number}",
} as const;
