/** Where the map looks: zoom (512-pixel tiles), centre and turn in degrees. */
export type Camera = { zoom: number; lat: number; lng: number; bearing: number; pitch: number };

/**
 * The link's `map`: `zoom/lat/lng` or `zoom/lat/lng/bearing/pitch`. Decimals follow the zoom,
 * so that the view comes back to within a pixel and the link stays short.
 */
export function formatCamera({ zoom, lat, lng, bearing, pitch }: Camera): string {
  const decimals = Math.max(1, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360)) / Math.LN10) + 1);
  const parts = [format(zoom, 2), format(lat, decimals), format(wrapLongitude(lng), decimals)];
  if (Math.abs(bearing) >= 0.05 || pitch >= 0.05) parts.push(format(bearing, 1), format(pitch, 1));
  return parts.join("/");
}

/** @returns `undefined` when the text is no camera or its numbers are out of range */
export function parseCamera(text: string): Camera | undefined {
  const parts = text.split("/");
  if (parts.length !== 3 && parts.length !== 5) return undefined;
  if (parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return undefined;
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const inRange =
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(lat) <= 90 &&
    Math.abs(lng) <= 180 &&
    Math.abs(bearing) <= 180 &&
    pitch >= 0 &&
    pitch <= 85;
  return inRange ? { zoom, lat, lng, bearing, pitch } : undefined;
}

/** True when two cameras write the same link. */
export function isSameCamera(one: Camera, other: Camera): boolean {
  return formatCamera(one) === formatCamera(other);
}

/** In plain decimals, never as 1e-7: the shortest text of the rounded number. */
function format(value: number, decimals: number): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

function wrapLongitude(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}
