import type { AtlasData } from "@/lib/records/atlas-data";
import { type Event, isPlaced } from "@/lib/records/event";
import { findMapped } from "@/lib/records/mapped-place";
import type { PlaceTie } from "@/lib/store/answers";
import type { SqlValue } from "./engine";

/** Rows of `event_place`; attestations are numbered in the order of their events, as their own table is. */
export function* eventPlaceRows({ events, places }: AtlasData): Generator<SqlValue[]> {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const tieOf = ({ place, role, basis, note }: Event["places"][number]): PlaceTie => {
    const title = placeById.get(place)?.properties.title ?? place;
    return { place, title, role, basis, note };
  };
  const ordinals = new Map(
    events.flatMap(({ attestations }) => attestations).map(({ id }, ordinal) => [id, ordinal]),
  );
  for (const event of events) {
    for (const tied of event.places) {
      const holders = new Set([tied.place, findMapped(tied.place, placeById)?.id ?? tied.place]);
      for (const holder of holders) {
        for (const id of tied.attestations) {
          yield rowOf(holder, event, tieOf(tied), ordinals.get(id));
        }
      }
    }
  }
}

function rowOf(
  holder: string,
  event: Event,
  tie: PlaceTie,
  attestation: number | undefined,
): SqlValue[] {
  if (attestation === undefined) {
    throw new Error(`${event.id} has a place that no attestation backs; run the data check first.`);
  }
  const flags = [isPlaced(tie.role) ? 1 : 0, tie.basis === "ambiguous" ? 1 : 0];
  return [holder, event.id, tie.role, ...flags, attestation, JSON.stringify(tie)];
}
