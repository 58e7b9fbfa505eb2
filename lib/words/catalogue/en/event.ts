/** An event, with what each document says of it; and the list of events. */
export const event = {
  when: "When",
  // A date that no document states, and in which way it is known (“inferred”).
  dateKnownAs: "{date} (<basis></basis>)",
  // After a day: the same in the calendar that readers of the language count by. Never said in English.
  converted: "; {date}, converted",
  // After the date.
  dateNote: ". <record>{note}</record>",
  dateSource: ". Source: <source></source>",
  where: "Where",
  notSaid: "the documents do not say; not on the map",
  // Places one after the other, each with what it has to do with the event: “from Camp Ashraf; to Camp Liberty”.
  firstPlace: "{role} <link>{place}</link>",
  nextPlace: "; {role} <link>{place}</link>",
  // After the places.
  notOnMap: ". Not on the map",
  // Where it does not match what the view is narrowed to.
  outside: "This event is not among those that the filters leave.",
  status: "Status",
  toldBy: "<status></status>; told by {count, plural, one {# document} other {# documents}}",
  evidence: "Evidence sheet",
  said: "What the documents say",
  noFigure: "Gives no figure",
  saidBesides: "What else the passages say",
  titleAndDate: "<title></title> ({date})",
  places: "Places",
  placeRole: "{role} · <basis></basis>",
  actors: "Persons and bodies, as the documents name them",
  // `role` is that of a person (“victim”), `documents` are names.
  actorRole: "<role></role> in {documents}",
  // After a role.
  andBasis: " · <basis></basis>",
  andNote: " · <record>{note}</record>",
  list: {
    lead: "{count, plural, one {# event} other {# events}}: {mapped, number} on the map, {unlocated, number} without a place, {undated, number} undated{possible, plural, =0 {} one {; # only possibly in these days} other {; # only possibly in these days}}.",
  },
} as const;
