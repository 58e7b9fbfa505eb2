/** What is said of a place, on its page, in its popup and in lists. */
export const place = {
  knownWithin: "Position known to within {distance}",
  notOnMap: "Not on the map",
  notOnMapReason: "Not on the map: {reason}",
  eventsAboutIt: "{count, plural, one {# event} other {# events}} about it",
  named: "named {count, plural, one {# time} other {# times}}",
  happened: "Said to have happened here",
  concerns: "Concerns this place",
  namedIn: "Named in these documents",
  within: "Within it",
  partHeading: "{part} ({count, number})",
  onlyNamed: "Documents name this place, but no event in this view is tied to it.",
  neverNamed: "No document names this place, and no event in this view is tied to it.",
  tieAndTie: "{before}; {after}",
  in: "in {place}",
  roleOf: "{role} {place}",
  doubtfulPlace: "place {basis}",
  doubtfulConnection: "connection {basis}",
  standsFor: "What the name stands for: <record>{meaning}</record>",
  byYearAndKind: "By year and kind",
  // How sure a place’s position is.
  position: {
    where: "Where",
    // The places that a place lies in, and its coordinates or why it has none.
    within: "<record>{places}</record> · {position}",
    notOnMap: "not on the map: {reason}",
    sure: "How sure",
    noCoordinates: "it has no coordinates here",
    // `basis` is what the distance rests on; the source of the point is filled in between <source> and </source>.
    somewhere: "somewhere within {distance} ({basis}); point from <source></source>",
    // `check` tells of a comparison with another source.
    somewhereChecked:
      "somewhere within {distance} ({basis}); point from <source></source>. <record>{check}</record>",
    // On a line that is drawn on the map.
    outline: "<record>{note}</record> Source: <record>{source}</record>.",
    copy: "Copy coordinates",
    mapApp: "In a map app",
    details: "Position and map apps",
  },
  // Which documents name a place, and how often.
  names: {
    lead: "{naming, number} of {documents, plural, one {# document} other {# documents}}, {times, plural, one {# time} other {# times}} in all.",
    allOf: "All {count, number} → {document} names {place}",
    firstOfMany:
      "These are the first {count, number}. <all>All mentions of <record>{place}</record> →</all>",
    // Names of documents are filled in between <documents> and </documents>.
    silent: "Told of without its name in <documents></documents>.",
    silentAndOthers:
      "Told of without its name in <documents></documents> and {count, plural, one {# other} other {# others}} among <all>all documents that tell of it</all>.",
    // A document after another.
    nextDocument: ", <link></link>",
  },
  list: {
    title: "Places",
    lead: "{mapped, number} on the map, {unmapped, number} named but not drawn.",
    leadWithin:
      "Within <record>{around}</record>: {mapped, number} on the map, {unmapped, number} named but not drawn.",
    // Follows the lead.
    byReports: "Those that most is reported of come first.",
    mapped: "On the map",
    unmapped: "Named, not drawn",
  },
} as const;
