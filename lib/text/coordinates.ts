import * as grid from "mgrs";
import { readGeoAddress, readMapAddress } from "./map-address";
import { foldLetters } from "./search-words";
import { NUMBER, positionAt, type WrittenPosition } from "./written-position";

/** Node has the package as CommonJS, of which it sees no names; bundlers take its module. */
const { toPoint } = "default" in grid ? (grid.default as typeof grid) : grid;

/** Longer texts are no coordinates. */
const LONGEST = 2_000;

/**
 * Reads coordinates as people paste them: decimal degrees, degrees with minutes and seconds, a `geo:` address
 * (RFC 5870), an address of OpenStreetMap or Google Maps, or a grid reference (MGRS). Latitude comes first, as it is
 * written everywhere but in programs, unless letters of the compass say otherwise.
 *
 * @returns `undefined` where the text is anything else, or lies outside of the world
 */
export function readCoordinates(text: string): WrittenPosition | undefined {
  const plain = foldSigns(text.slice(0, LONGEST + 1));
  if (plain.length > LONGEST) return undefined;
  return (
    readMapAddress(text.trim()) ?? readGeoAddress(plain) ?? readDegrees(plain) ?? readGrid(plain)
  );
}

/** Digits, primes, minus signs and spaces, each written in one way. */
function foldSigns(text: string): string {
  return foldLetters(
    text
      .replace(/[‘’‛′ʹʼ´`]/g, "'")
      .replace(/[“”‟″ʺ˝]/g, '"')
      .replace(/[−–—‒‐﹣－]/g, "-")
      .replace(/[ºᵒ˚∘]/g, "°")
      .replace(/[٫]/g, ".")
      .replace(/[،؛;٬]/g, ",")
      .replace(/\p{Cf}/gu, ""),
  )
    .replace(/''/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Degrees, with minutes, with seconds too: three groups. */
const ANGLE = String.raw`([+-]?\d{1,3}(?:\.\d+)?)(?: ?°)?(?:[ :]? ?(\d{1,2}(?:\.\d+)?)(?: ?'|:| )? ?(?:(\d{1,2}(?:\.\d+)?) ?"?)?)?`;
const LETTERS_BEFORE = new RegExp(`^([nsew]) ?${ANGLE} ?[,/]? ?([nsew]) ?${ANGLE}$`);
const LETTERS_AFTER = new RegExp(`^${ANGLE} ?([nsew])? ?[,/ ]? ?${ANGLE} ?([nsew])?$`);
const PLAIN = new RegExp(`^\\(?(${NUMBER}) ?[, /] ?(${NUMBER})\\)?$`);
/** What a decimal comma makes of two numbers: `34,06 44,57`. */
const WITH_COMMAS = /^([+-]?\d{1,3}),(\d{2,})[ ,]+([+-]?\d{1,3}),(\d{2,})$/;

function readDegrees(text: string): WrittenPosition | undefined {
  const plain = PLAIN.exec(text);
  // Two whole numbers are more often a count and a year than a position.
  if (plain) return /[.,]/.test(text) ? positionAt(plain[1], plain[2]) : undefined;
  const commas = WITH_COMMAS.exec(text);
  if (commas) return positionAt(`${commas[1]}.${commas[2]}`, `${commas[3]}.${commas[4]}`);
  if (!/[°nsew]/.test(text)) return undefined;
  const [first, second] = readHalves(text.replace(/\b(?:deg(?:rees)?)\b/g, "°"));
  if (!first || !second) return undefined;
  const [lat, lng] =
    first.axis === "lng" || second.axis === "lat" ? [second, first] : [first, second];
  if (lat.axis === "lng" || lng.axis === "lat") return undefined;
  return positionAt(lat.degrees, lng.degrees);
}

type Half = { degrees: number; axis: "lat" | "lng" | undefined };

function readHalves(text: string): (Half | undefined)[] {
  const [, letter, a, b, c, other, d, e, f] = LETTERS_BEFORE.exec(text) ?? [];
  if (letter !== undefined) return [readHalf(letter, a, b, c), readHalf(other, d, e, f)];
  const [, g, h, i, first, j, k, l, second] = LETTERS_AFTER.exec(text) ?? [];
  return [readHalf(first, g, h, i), readHalf(second, j, k, l)];
}

function readHalf(letter = "", degrees?: string, minutes = "0", seconds = "0"): Half | undefined {
  if (degrees === undefined) return undefined;
  const isWhole =
    !(degrees.includes(".") && Number(minutes)) && !(minutes.includes(".") && Number(seconds));
  const isNegative = degrees.startsWith("-");
  if (!isWhole || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  if (isNegative && letter !== "") return undefined;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isBack = isNegative || letter === "s" || letter === "w";
  return { degrees: isBack ? -size : size, axis: AXES[letter] };
}

const AXES: Record<string, Half["axis"]> = { n: "lat", s: "lat", e: "lng", w: "lng" };

/** Zone, band, square of 100 km and an even number of digits, at least two: a square of 10 km. */
const GRID =
  /^(?:mgrs:? ?)?(\d{1,2})([c-hj-np-x]) ?([a-hj-np-z][a-hj-np-v]) ?((?:\d{1,5} ?\d{1,5}))$/;

function readGrid(text: string): WrittenPosition | undefined {
  const [, zone = "", band = "", square = "", digits = ""] = GRID.exec(text) ?? [];
  const [easting = "", northing] = digits.split(" ");
  if (northing === undefined ? easting.length % 2 : easting.length !== northing.length)
    return undefined;
  if (zone === "" || Number(zone) < 1 || Number(zone) > 60) return undefined;
  try {
    const [lng, lat] = toPoint(`${zone}${band}${square}${easting}${northing ?? ""}`.toUpperCase());
    return positionAt(lat, lng);
  } catch {
    return undefined;
  }
}
