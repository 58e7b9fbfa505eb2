"use client";

import { useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { PlaceItem } from "@/lib/model/item";
import type { Position } from "@/lib/model/place";
import { spotsToShow } from "./fit-frame";
import { showSpots } from "./use-camera-follow";

/** A reader who scrolls on is left alone until the text rests. */
const SETTLED = 500;
/** After the reader moved the map it stays where it was put. */
const LEFT_ALONE = 10_000;
const GENTLE = 1_200;
/** Metres from the middle of a region to its edge: a text that names a country does not send the map over a continent. */
const REGION = 300_000;
const METRES_A_DEGREE = 111_320;

/**
 * Moves the map to the places of the text on screen when they are out of view, to one region at a time; not to those
 * a document opens with, and never when the reader has just moved the map.
 */
export function useReadingFollow(
  map: MapRef | null,
  {
    inView,
    isFollowing,
    placeById,
  }: {
    /** `undefined` where no text is read, and until it is known. */
    inView: readonly string[] | undefined;
    isFollowing: boolean;
    placeById: ReadonlyMap<string, PlaceItem>;
  },
) {
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  const hasOpened = useRef(false);
  const latest = useRef({ placeById });
  latest.current = { placeById };

  useEffect(() => {
    const note = (event: { originalEvent?: unknown }) => {
      if (event.originalEvent) movedAt.current = performance.now();
    };
    map?.on("move", note);
    return () => void map?.off("move", note);
  }, [map]);

  useEffect(() => {
    if (inView === undefined) hasOpened.current = false;
    if (!map || inView === undefined) return;
    const isFirst = !hasOpened.current;
    hasOpened.current = true;
    if (isFirst || !isFollowing) return;
    const timer = setTimeout(() => {
      const isLeftAlone = performance.now() - movedAt.current < LEFT_ALONE;
      const places = inView.flatMap((id) => latest.current.placeById.get(id) ?? []);
      const region = placesOfRegion(places);
      if (isLeftAlone || region.length === 0) return;
      showSpots(map, spotsToShow(region, inView), GENTLE);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [map, inView, isFollowing]);
}

/** Of the places of a text those that one regional frame shows: the one most is reported of, and what lies around it. */
export function placesOfRegion(places: readonly PlaceItem[]): PlaceItem[] {
  const narrow = places.filter(({ point, radius }) => point !== null && (radius ?? 0) <= REGION);
  const [busiest] = narrow.toSorted((one, other) => other.events - one.events);
  return narrow.filter((place) => busiest && metresBetween(busiest, place) <= REGION);
}

/** Near enough for so short a way; places on both sides of the antimeridian are neighbours. */
function metresBetween({ point: one }: PlaceItem, { point: other }: PlaceItem): number {
  const [from, to]: [Position, Position] = [one ?? [0, 0], other ?? [0, 0]];
  const eastward = Math.abs(from[0] - to[0]);
  const parallel = Math.min(eastward, 360 - eastward) * Math.cos((from[1] * Math.PI) / 180);
  return Math.hypot(parallel, from[1] - to[1]) * METRES_A_DEGREE;
}
