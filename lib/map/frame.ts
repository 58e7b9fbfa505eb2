import type { Bbox } from "@/lib/query/query";

/** Corners of what a map shows, in degrees; longitudes go on beyond ±180 where the map shows another turn of the world. */
type Corners = readonly (readonly [lng: number, lat: number])[];

/** A frame is written no finer than a thousandth of its size, so that its link stays short. */
const STEPS = 1000;

/** What a map shows as a box: rounded outwards, longitudes within ±180, the whole world where it shows a whole turn. */
export function frameOf(corners: Corners): Bbox {
  const lngs = corners.map(([lng]) => lng);
  const lats = corners.map(([, lat]) => lat);
  const [west, east] = roundOutwards(Math.min(...lngs), Math.max(...lngs));
  const [south, north] = roundOutwards(Math.min(...lats), Math.max(...lats));
  const [lowest, highest] = [Math.max(-90, south), Math.min(90, north)];
  if (east - west >= 360) return [-180, lowest, 180, highest];
  return [intoTurn(west), lowest, intoTurn(east), highest];
}

function roundOutwards(low: number, high: number): [number, number] {
  const digits = Math.min(
    6,
    Math.max(0, Math.ceil(Math.log10(STEPS / Math.max(high - low, 1e-6)))),
  );
  const unit = 10 ** digits;
  return [Math.floor(low * unit) / unit, Math.ceil(high * unit) / unit];
}

/** The same meridian from −180 to 180; both ends stay as they are. */
function intoTurn(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng;
  return Number((((((lng + 180) % 360) + 360) % 360) - 180).toFixed(6));
}
