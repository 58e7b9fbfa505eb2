/** The first page: what the atlas is, its places, its documents, and what it does not claim. */
export const overview = {
  kind: "Atlas",
  // How many events there are, on the map and not, is filled in between <counts> and </counts>.
  lead: "<counts></counts>. {documents, plural, one {# document reports} other {# documents report}} them in <link>{statements, plural, one {# statement} other {# statements}}</link>.",
  places: "Places",
  allPlaces: "All {count, plural, one {# place} other {# places}} on the map →",
  unmapped:
    "<link>{count, number} more places are named</link> but not on the map. Their names stand for a government or are part of another name, or the places are too wide or not located.",
  documents: "Documents, and whose they are",
  // After whose voice a document is: a sentence of its own.
  documentEvents: "{count, plural, one {# event} other {# events}}.",
  doesNotClaim: "What this atlas does not claim",
  // The licence is filled in between <license> and </license>.
  ways: "<about>How to read this atlas</about> · <disagreements>Where the documents disagree</disagreements> · <coverage>What the record holds and lacks</coverage> · <data>Use the data</data> · <license></license>",
} as const;
