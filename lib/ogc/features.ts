import type { Position } from "@/lib/records/place";
import type {
  AttestationItem,
  DocumentItem,
  EventGeometry,
  EventItem,
  PlaceItem,
} from "@/lib/store/answers";
import type {
  AttestationFeature,
  DocumentFeature,
  EventFeature,
  PlaceFeature,
} from "./wire-features";

export function placeFeature({
  id,
  title,
  titles: _,
  point,
  ...properties
}: PlaceItem): PlaceFeature {
  return {
    type: "Feature",
    id,
    geometry: point && { type: "Point", coordinates: roundPosition(point) },
    properties: { name: title, ...properties },
  };
}

export function eventFeature({ id, geometry, ...properties }: EventItem): EventFeature {
  return { type: "Feature", id, geometry: roundGeometry(geometry), properties };
}

/** A document lies wherever the mapped places it speaks of lie. */
export function documentFeature({ id, points, ...properties }: DocumentItem): DocumentFeature {
  return {
    type: "Feature",
    id,
    geometry:
      points.length === 0 ? null : { type: "MultiPoint", coordinates: points.map(roundPosition) },
    properties,
  };
}

/** An attestation lies where its event does. The old names of its offsets stay until the next version. */
export function attestationFeature(item: AttestationItem): AttestationFeature {
  const { id, geometry, ...properties } = item;
  const { charStart: start, charEnd: end } = properties;
  return {
    type: "Feature",
    id,
    geometry: roundGeometry(geometry),
    properties: { ...properties, start, end },
  };
}

/** Five decimals are about a metre, finer than any place of an atlas is known (RFC 7946, 11.2). */
export function roundPosition([lng, lat]: Position): Position {
  return [roundDegrees(lng), roundDegrees(lat)];
}

export function roundGeometry(geometry: EventGeometry): EventGeometry {
  switch (geometry?.type) {
    case undefined:
      return null;
    case "Point":
      return { type: "Point", coordinates: roundPosition(geometry.coordinates) };
    case "LineString": {
      const [from, to] = geometry.coordinates;
      return { type: "LineString", coordinates: [roundPosition(from), roundPosition(to)] };
    }
  }
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 + 0;
}
