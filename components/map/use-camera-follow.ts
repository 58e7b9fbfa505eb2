"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { fitSpots, type Spot } from "@/lib/map/camera-fit";
import { isWide } from "@/lib/map/features";
import type { PlaceItem } from "@/lib/model/item";
import { type Camera, isSameCamera } from "@/lib/url/camera";

const MARGIN = 64;

/**
 * Keeps map and link together. The map's moves are reported; a link that names another camera (back,
 * forward) is followed; a new selection moves the map only when one of its places is out of view.
 */
export function useCameraFollow(
  mapRef: RefObject<MapRef | null>,
  {
    linkCamera,
    focus,
    placeById,
    onCamera,
  }: {
    linkCamera: Camera | null;
    focus: readonly string[];
    placeById: ReadonlyMap<string, PlaceItem>;
    onCamera: (camera: Camera) => void;
  },
) {
  const isReturning = useRef(false);
  const isFirst = useRef(true);
  const latest = useRef({ linkCamera, placeById });
  latest.current = { linkCamera, placeById };

  useEffect(() => {
    const noteReturn = () => {
      isReturning.current = true;
    };
    window.addEventListener("popstate", noteReturn);
    return () => window.removeEventListener("popstate", noteReturn);
  }, []);

  useEffect(() => {
    const map = mapRef.current;
    if (!map) return;
    let last = cameraOf(map);
    const report = () => {
      const camera = cameraOf(map);
      if (!isSameCamera(camera, last)) onCamera(camera);
      last = camera;
    };
    map.on("moveend", report);
    return () => void map.off("moveend", report);
  }, [mapRef, onCamera]);

  useEffect(() => {
    const map = mapRef.current;
    if (!map || !linkCamera || isSameCamera(linkCamera, cameraOf(map)) || map.isMoving()) return;
    map.jumpTo({
      center: [linkCamera.lng, linkCamera.lat],
      zoom: linkCamera.zoom,
      bearing: linkCamera.bearing,
      pitch: linkCamera.pitch,
    });
  }, [mapRef, linkCamera]);

  useEffect(() => {
    const map = mapRef.current;
    const wasReturning = isReturning.current;
    const wasFirst = isFirst.current;
    isReturning.current = false;
    isFirst.current = false;
    if (!map || wasFirst || (wasReturning && latest.current.linkCamera)) return;
    const places = focus.flatMap((id) => latest.current.placeById.get(id) ?? []);
    const near = places.filter((place) => !isWide(place));
    const spots = (near.length > 0 ? near : places).flatMap(spotOf);
    if (spots.length > 0) bringIntoView(map, spots);
  }, [mapRef, focus]);
}

function spotOf(place: PlaceItem): Spot[] {
  return place.point ? [{ position: place.point, radius: place.radius ?? 0 }] : [];
}

function bringIntoView(map: MapRef, spots: readonly Spot[]) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const isVisible = spots.every(({ position }) => {
    const { x, y } = map.project(position);
    return x >= MARGIN && y >= MARGIN && x <= width - MARGIN && y <= height - MARGIN;
  });
  const isTooSmall = map.getZoom() < 4;
  if (isVisible && !isTooSmall) return;
  const camera = fitSpots(spots, { width, height }, MARGIN);
  if (!camera) return;
  const zoom = isTooSmall ? camera.zoom : Math.min(camera.zoom, Math.max(map.getZoom(), 6));
  map.easeTo({ center: [camera.lng, camera.lat], zoom, duration: prefersStillness() ? 0 : 700 });
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function cameraOf(map: MapRef): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}
