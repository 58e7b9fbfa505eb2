import type { AtlasData } from "./atlas-data";
import type { Place } from "./place";
import { type Report, reportTwice } from "./report";

const FILE = "places.geojson";

/** Places and landmarks: unique ids, known terms, and a `within` chain that exists and does not run in a circle. */
export function checkPlaces(data: AtlasData, report: Report) {
  const { places, landmarks } = data;
  reportTwice(places, (id) => report(FILE, id, "id", "is used twice"));
  const byId = new Map(places.map((place) => [place.id, place]));
  checkTerms(data, report);
  for (const place of places) {
    const { within } = place.properties;
    if (within !== null && !byId.has(within)) {
      report(FILE, place.id, "within", `names no place: "${within}"`);
    } else if (runsInACircle(place, byId)) {
      report(FILE, place.id, "within", "runs in a circle");
    }
  }
  reportTwice(landmarks, (id) => report("landmarks.geojson", id, "id", "is used twice"));
  for (const landmark of landmarks) {
    const { place } = landmark.properties;
    if (place !== null && !byId.has(place)) {
      report("landmarks.geojson", landmark.id, "place", `names no place: "${place}"`);
    }
  }
}

function checkTerms({ places, vocabulary }: AtlasData, report: Report) {
  const terms = {
    types: new Set(vocabulary.placeTypes.map((term) => term.id)),
    precisions: new Set(vocabulary.precisionBases.map((term) => term.id)),
    reasons: new Set(vocabulary.unmappedReasons.map((term) => term.id)),
  };
  for (const { id, properties } of places) {
    const { placeType, precision, unmappedReason } = properties;
    if (!terms.types.has(placeType)) {
      report(FILE, id, "placeType", `is not a place type of the vocabulary: "${placeType}"`);
    }
    if (precision && !terms.precisions.has(precision.basis)) {
      report(FILE, id, "precision.basis", `is not in the vocabulary: "${precision.basis}"`);
    }
    if (unmappedReason && !terms.reasons.has(unmappedReason)) {
      report(FILE, id, "unmappedReason", `is not in the vocabulary: "${unmappedReason}"`);
    }
  }
}

function runsInACircle(start: Place, byId: ReadonlyMap<string, Place>): boolean {
  const seen = new Set<string>();
  let place: Place | undefined = start;
  while (place) {
    if (seen.has(place.id)) return true;
    seen.add(place.id);
    place = place.properties.within === null ? undefined : byId.get(place.properties.within);
  }
  return false;
}
