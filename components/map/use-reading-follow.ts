"use client";

import { useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { PlaceItem } from "@/lib/model/item";
import { spotsToShow } from "./fit-frame";
import { showSpots } from "./use-camera-follow";

/** A reader who scrolls on is left alone until the text rests. */
const SETTLED = 500;
/** After the reader moved the map it stays where it was put. */
const LEFT_ALONE = 10_000;
const GENTLE = 1_200;

/**
 * Moves the map to the places of the text on screen when they are out of view; not to those a document opens
 * with, and never when the reader has just moved the map.
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
      if (isLeftAlone || places.every(({ point }) => point === null)) return;
      showSpots(map, spotsToShow(places, inView), GENTLE);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [map, inView, isFollowing]);
}
