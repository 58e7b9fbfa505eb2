import { NUMBER, positionAt, type WrittenPosition } from "./written-position";

/** A `geo:` address (RFC 5870), folded to small letters. */
export function readGeoAddress(text: string): WrittenPosition | undefined {
  const match = new RegExp(`^geo:(${NUMBER}),(${NUMBER})(?:,[^?]*?)?(?:[,?].*)?$`).exec(text);
  if (!match) return undefined;
  const asked = /[?&]z=(\d+(?:\.\d+)?)/.exec(text)?.[1];
  // Android writes a position that is searched for as `geo:0,0?q=LAT,LNG`.
  const searched = new RegExp(`[?&]q=(${NUMBER}),(${NUMBER})`).exec(text);
  const [, lat, lng] = searched ?? match;
  return positionAt(lat, lng, asked);
}

/**
 * An address of OpenStreetMap or Google Maps. Of several positions in it the one that is marked goes before the one that
 * is looked at.
 */
export function readMapAddress(text: string): WrittenPosition | undefined {
  if (!/^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\//i.test(text)) return undefined;
  const url = parseUrl(/^https?:/i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/^(?:www|maps)\./, "") ?? "";
  if (url && (host === "openstreetmap.org" || host === "osm.org")) return readOpenStreetMap(url);
  if (url && /^google\.[a-z.]+$/.test(host)) return readGoogleMaps(url);
  return undefined;
}

function readOpenStreetMap({ searchParams, hash }: URL): WrittenPosition | undefined {
  const looked = new RegExp(`^#.*?\\bmap=(\\d+(?:\\.\\d+)?)/(${NUMBER})/(${NUMBER})`).exec(hash);
  const [, zoom = searchParams.get("zoom") ?? undefined, lat, lng] = looked ?? [];
  return (
    positionAt(searchParams.get("mlat"), searchParams.get("mlon"), zoom) ??
    positionAt(lat, lng, zoom) ??
    positionAt(searchParams.get("lat"), searchParams.get("lon"), zoom)
  );
}

function readGoogleMaps({ pathname, searchParams }: URL): WrittenPosition | undefined {
  const path = decodeIfPossible(pathname);
  const marked = new RegExp(`!3d(${NUMBER})!4d(${NUMBER})`).exec(path);
  const looked = new RegExp(`@(${NUMBER}),(${NUMBER})(?:,(\\d+(?:\\.\\d+)?)z)?`).exec(path);
  const zoom = looked?.[3];
  const asked = ["q", "query", "destination", "ll", "center"]
    .map((key) => searchParams.get(key) ?? "")
    .map((value) => new RegExp(`^(?:loc:)?\\s*(${NUMBER})\\s*,\\s*(${NUMBER})$`).exec(value))
    .find(Boolean);
  const named = new RegExp(`/(?:place|search|dir)/(${NUMBER}),[+ ]?(${NUMBER})(?:/|$)`).exec(path);
  return (
    positionAt(marked?.[1], marked?.[2], zoom) ??
    positionAt(asked?.[1], asked?.[2], searchParams.get("z") ?? zoom) ??
    positionAt(named?.[1], named?.[2], zoom) ??
    positionAt(looked?.[1], looked?.[2], zoom)
  );
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function decodeIfPossible(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
