"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { fitSpots, type Spot } from "@/lib/map/camera-fit";
import type { PlaceItem } from "@/lib/model/item";
import { type Camera, isSameCamera, parseCamera } from "@/lib/url/camera";
import { spotsToShow } from "./fit-frame";

const MARGIN = 64;
const QUICK = 700;

/**
 * Keeps map and link together. The map's moves are reported; a link that names another camera (back,
 * forward) is followed; a new selection moves the map only when one of its places is out of view.
 */
export function useCameraFollow(
  map: MapRef | null,
  {
    opened,
    linkCamera,
    focus,
    placeById,
    shownTimes,
    defaultCamera,
    onCamera,
  }: {
    opened: RefObject<string | undefined>;
    linkCamera: Camera | null;
    focus: readonly string[];
    placeById: ReadonlyMap<string, PlaceItem>;
    /** Goes up each time the reader asks to see the places on the map. */
    shownTimes: number;
    /** Of a page that is about no place. */
    defaultCamera: Camera;
    onCamera: (camera: Camera) => void;
  },
) {
  const shown = useRef<string | undefined>(undefined);
  const isCovered = useRef(false);
  const latest = useRef({ placeById, defaultCamera });
  latest.current = { placeById, defaultCamera };
  const focusKey = focus.join(" ");

  useEffect(() => {
    if (!map) return;
    let last = cameraOf(map);
    let isReturning = false;
    const report = () => {
      const camera = cameraOf(map);
      if (!isReturning && !isSameCamera(camera, last)) onCamera(camera);
      last = camera;
    };
    // A move that another page asked for ends when that page is left by back or forward, and is not noted.
    const endMove = () => {
      if (!map.isMoving()) return;
      isReturning = true;
      map.stop();
      goTo(map, parseCamera(new URLSearchParams(window.location.search).get("map") ?? ""));
      isReturning = false;
    };
    map.on("moveend", report);
    window.addEventListener("popstate", endMove);
    return () => {
      map.off("moveend", report);
      window.removeEventListener("popstate", endMove);
    };
  }, [map, onCamera]);

  useEffect(() => {
    if (!map || !linkCamera || isSameCamera(linkCamera, cameraOf(map)) || map.isMoving()) return;
    // A link that was followed names the camera of that moment; the map may have moved on since.
    if (opened.current === window.location.pathname) return;
    goTo(map, linkCamera);
  }, [map, linkCamera, opened]);

  useEffect(() => {
    if (!map) return;
    const isFirst = shown.current === undefined;
    const isReturn = opened.current !== window.location.pathname;
    shown.current = focusKey;
    isCovered.current = isHidden(map);
    // The address is asked, not the state, which may still be that of the page just left.
    if (isFirst || (isReturn && namesCamera())) return;
    const spots = spotsOf(latest.current.placeById, focusKey);
    if (isReturn) goTo(map, focusKey === "" ? latest.current.defaultCamera : cameraFor(map, spots));
    else if (focusKey !== "") showSpots(map, spots, QUICK);
  }, [map, focusKey, opened]);

  useEffect(() => {
    if (!map || shownTimes === 0) return;
    showSpots(map, spotsOf(latest.current.placeById, shown.current ?? ""), QUICK);
  }, [map, shownTimes]);

  // A map that a sheet covered is fitted to its page once it is seen.
  useEffect(() => {
    if (!map) return;
    const showUncovered = () => {
      if (!isCovered.current || isHidden(map)) return;
      isCovered.current = false;
      if (namesCamera()) return;
      goTo(map, cameraFor(map, spotsOf(latest.current.placeById, shown.current ?? "")));
    };
    map.on("resize", showUncovered);
    return () => void map.off("resize", showUncovered);
  }, [map]);
}

function namesCamera(): boolean {
  return new URLSearchParams(window.location.search).has("map");
}

function spotsOf(placeById: ReadonlyMap<string, PlaceItem>, focusKey: string): Spot[] {
  return spotsToShow([...placeById.values()], focusKey.split(" "));
}

function isHidden(map: MapRef): boolean {
  return map.getContainer().clientHeight === 0;
}

function goTo(map: MapRef, camera: Camera | undefined) {
  if (!camera) return;
  const { lng, lat, zoom, bearing, pitch } = camera;
  map.jumpTo({ center: [lng, lat], zoom, bearing, pitch });
}

/** None for a map that a sheet covers: there is nothing to fit the spots to, and nobody sees it. */
function cameraFor(map: MapRef, spots: readonly Spot[]): Camera | undefined {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  if (isHidden(map)) return undefined;
  // The map hears of a new size only after the page that brought it.
  if (map.getCanvas().clientHeight !== height) map.resize();
  return fitSpots(spots, { width, height }, MARGIN);
}

/** Moves the map only if a spot is out of view, or far too small or large in it; `duration` in milliseconds. */
export function showSpots(map: MapRef, spots: readonly Spot[], duration: number) {
  const camera = cameraFor(map, spots);
  if (!camera) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const isVisible = spots.every(({ position }) => {
    const { x, y } = map.project(position);
    return x >= MARGIN && y >= MARGIN && x <= width - MARGIN && y <= height - MARGIN;
  });
  // An area far larger than the frame is no better seen for its middle being in it.
  const isTooClose = map.getZoom() > camera.zoom + 1.5;
  const isTooFar = map.getZoom() < 4;
  if (isVisible && !isTooFar && !isTooClose) return;
  const zoom = isTooFar ? camera.zoom : Math.min(camera.zoom, Math.max(map.getZoom(), 6));
  map.easeTo({
    center: [camera.lng, camera.lat],
    zoom,
    duration: prefersStillness() ? 0 : duration,
  });
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Where a map looks at this moment. */
export function cameraOf(
  map: Pick<MapRef, "getCenter" | "getZoom" | "getBearing" | "getPitch">,
): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}
