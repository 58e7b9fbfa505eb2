/** Releases of the data: which one a page shows, and what changed since. */
export const releases = {
  // Name of the page, and what stands before its title.
  title: "Releases and changes",
  kind: "Releases",
  lead: "A release is the record as it was on one day. A link or a citation that names one leads to it for ever: the last five are kept whole, of older ones what changed since is kept.",
  none: "This atlas has no release yet: no link can name what it says today.",
  all: "All releases",
  // A release in the list: its day, its name (letters and digits) and what is new in it, in the record’s language.
  entry: "{day} <code>{id}</code>",
  current: "what the atlas says today",
  since: "What changed since",
  asItWas: "The atlas as it was",
  notKept: "not kept whole any more",
  unreleased: "Today’s record has changes that are not released yet.",
  ask: "What changed since you cited this",
  askLabel: "The version or the day in your citation, or the link itself",
  askButton: "Show what changed",
  notFound: "Nothing here names a release of this atlas, or a day: <q>{text}</q>",
  changesTitle: "Changes since {day}",
  counts:
    "{total, plural, =0 {No record has changed} one {# record has changed} other {# records have changed}}: {changed, number} changed, {added, number} added, {withdrawn, number} withdrawn.",
  unchanged: "Nothing has changed since {day}: the record says today what it said then.",
  // Which of the records stand on this page of the list.
  part: "{from, number} to {to, number} of {total, number}",
  collections: {
    documents: "Documents",
    passages: "Passages",
    places: "Places",
    events: "Events",
    attestations: "Statements",
    actors: "Persons and bodies",
    disagreements: "Disagreements",
    tours: "Tours",
    other: "The atlas itself",
  },
  change: { added: "added", changed: "changed", withdrawn: "withdrawn" },
  // The two sides of a change, and what stands where there was or is nothing.
  before: "Then",
  after: "Today",
  nothing: "nothing",
  more: "All changes since",
  // What stands above a page of a former release.
  shown: "You see the record as it was released on {day}.",
  shownToday: "This link names the release of {day}. Nothing has changed since.",
  shownUnkept:
    "This link names the release of {day}, which is not kept whole any more. You see today’s record.",
  unknown:
    "This link names a release that this atlas does not know ({id}). You see today’s record.",
  here: "{total, plural, =0 {No record has changed since} one {# record has changed since} other {# records have changed since}}, {here, plural, =0 {none} one {#} other {#}} on this page.",
  elsewhere:
    "{count, plural, =0 {No record has changed since} one {# record has changed since} other {# records have changed since}}.",
  today: "This page today",
  // Name of the notice, read aloud.
  notice: "Release",
} as const;
