import type { AtlasData } from "@/lib/records/atlas-data";
import { type Event, isPlaced } from "@/lib/records/event";
import { findMapped } from "@/lib/records/mapped-place";
import type { PlaceTie } from "@/lib/store/answers";

/** A place of an event as one attestation backs it, or the nearest with a position that such a place lies in. */
export type EventPlace = {
  place: string;
  /** Ordinal of the event. */
  event: number;
  placed: boolean;
  ambiguous: boolean;
  /** Ordinal of the attestation: they are numbered in the order of their events. */
  attestation: number;
  tie: PlaceTie;
};

/** The places of all events, in the order of the events. */
export function* listEventPlaces({ events, places }: AtlasData): Generator<EventPlace> {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const tieOf = ({ place, role, basis, note }: Event["places"][number]): PlaceTie => {
    const title = placeById.get(place)?.properties.title ?? place;
    return { place, title, role, basis, note };
  };
  const ordinals = new Map(
    events.flatMap(({ attestations }) => attestations).map(({ id }, ordinal) => [id, ordinal]),
  );
  for (const [event, record] of events.entries()) {
    for (const tied of record.places) {
      const holders = new Set([tied.place, findMapped(tied.place, placeById)?.id ?? tied.place]);
      const tie = tieOf(tied);
      const how = { placed: isPlaced(tied.role), ambiguous: tied.basis === "ambiguous", tie };
      for (const place of holders) {
        for (const id of tied.attestations) {
          yield { place, event, attestation: ordinalOf(id, ordinals, record), ...how };
        }
      }
    }
  }
}

function ordinalOf(id: string, ordinals: ReadonlyMap<string, number>, event: Event): number {
  const ordinal = ordinals.get(id);
  if (ordinal !== undefined) return ordinal;
  throw new Error(`${event.id} has a place that no attestation backs; run the data check first.`);
}
