/** The map: its controls, its signs and what they mean, and what is told of what the reader points at. */
export const map = {
  name: "Map of the places the documents name",
  // Names of the controls, as a pointer that rests on them is told.
  resetBearing: "Drag to rotate map, click to reset north",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  toggleAttribution: "Toggle attribution",
  closePopup: "Close popup",
  // What an embedded map says when it is scrolled or touched by one finger.
  zoomByCtrl: "Use Ctrl + scroll to zoom the map",
  zoomByCommand: "Use ⌘ + scroll to zoom the map",
  moveByTwoFingers: "Use two fingers to move the map",
  // Units of the scale: metres and kilometres.
  metres: "m",
  kilometres: "km",
  show: "Show on the map",

  legend: "Legend",
  signsNamed: "Signs of the map",
  signs: {
    mark: "Number of events said to have happened here; the ring shows their kinds",
    markConcerns: "An outer ring: further events concern this place",
    concerns: "Number of events that concern this place; none is said to have happened here",
    ambiguous: "Number of events that may have happened here: the documents can be read otherwise",
    named: "Only named in the documents",
    area: "The place lies somewhere within this ring",
    outline: "Schematic outline of a camp: its size, not its fence",
    move: "Said to have moved, in the direction of the arrow",
    movePlanned: "Planned or feared, not said to have happened",
  },

  // What a mark counts; {concerns} are events that concern the place without being said to have happened there.
  said: "{count, plural, one {# event} other {# events}} said to have happened here",
  saidAndConcerns:
    "{count, plural, one {# event} other {# events}} said to have happened here, {concerns, plural, one {# more concerns it} other {# more concern it}}",
  ambiguous: "{count, plural, one {# event} other {# events}}, perhaps here",
  ambiguousAndConcerns:
    "{count, plural, one {# event} other {# events}}, perhaps here, {concerns, plural, one {# more concerns it} other {# more concern it}}",
  concerns:
    "{count, plural, one {# event concerns it} other {# events concern it}}, none said to have happened here",
  onlyNamed: "only named",
  // What a mark counts, and how far the position of its place is known.
  countedWithin: "{counted} · within {distance}",
  // The names of a mark’s places, and what it counts.
  sign: "{places}: {counted}",
  // The name of a mark’s first place, and how many more stand in it.
  placeAndMore: "{place} +{count, number}",
  severalPlaces: "Several places lie here",

  // The events of an arrow from one place to another.
  move: "<record>{from}</record> to <record>{to}</record>",
  moveNamed: "Events along this arrow: {from} to {to}",
  moveEvents: "{count, plural, one {One event} other {# events}}",
  firstOfMove: "The first {shown, number} of {all, number} by date.",
  plannedMoveEvents:
    "Planned or feared, not said to have happened. {count, plural, one {One event} other {# events}}",
  close: "Close",

  // What is said of a country or a region without a place in it, and of how many events.
  widePlaces: "Countries and regions",
  somewhereIn: "Somewhere in <record>{place}</record> · {count, number}",
  about: "About <record>{place}</record> · {count, number}",
  moreWidePlaces: "{count, number} more",
  undrawnPlaces: "Places that are not drawn",
  undrawn:
    "{count, plural, one {# more place is in the list} other {# more places are in the list}}",
} as const;
