/** What narrows a view. */
export const filters = {
  or: "{before} or {after}",
  // Stands between two filters either of which will do: “Attack” or “Siege”.
  alternative: "or",
  // Takes a filter away: {filter} is “Attack” or “at Camp Ashraf”.
  remove: "Remove: {filter}",
  at: "at {names}",
  about: "about {names}",
  section: "section {names}",
  // Leads to the page of the filters where nothing is left.
  whatWouldMatch: "See which filter leaves nothing",
  words: "“{words}”",
  frame: "in the frame {west} to {east}, {south} to {north}",
  fromTo: "{from} to {to}",
  open: "open",
  certainly: "certainly in {days}",
  possibly: "possibly in {days}; undated ones could be",
  // The same where a range of days stands beside it.
  certainOnly: "certain dates only",
  notExternal: "not dated from outside the documents",
  precision: {
    day: "dated by day",
    month: "dated by month",
    season: "dated by season",
    year: "dated by year",
    decade: "dated by decade",
    century: "dated by century",
    interval: "dated by interval",
    none: "without a date",
  },
  basis: {
    stated: "with a stated date",
    context: "dated from the context",
    inferred: "with an inferred date",
    ambiguous: "with an ambiguous date",
    none: "without a known date",
    external: "dated from outside the documents",
  },
  located: "on the map",
  notLocated: "without a place",
  dated: "dated",
  undated: "undated",
} as const;
