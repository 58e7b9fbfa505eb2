"use client";

import { useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { useReturnedPath } from "@/lib/client/use-returned-path";
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
  map: MapRef | null,
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
  const returned = useReturnedPath();
  const shown = useRef<string | undefined>(undefined);
  const latest = useRef({ linkCamera, placeById });
  latest.current = { linkCamera, placeById };
  const focusKey = focus.join(" ");

  useEffect(() => {
    if (!map) return;
    let last = cameraOf(map);
    const report = () => {
      const camera = cameraOf(map);
      if (!isSameCamera(camera, last)) onCamera(camera);
      last = camera;
    };
    map.on("moveend", report);
    return () => void map.off("moveend", report);
  }, [map, onCamera]);

  useEffect(() => {
    if (!map || !linkCamera || isSameCamera(linkCamera, cameraOf(map)) || map.isMoving()) return;
    map.jumpTo({
      center: [linkCamera.lng, linkCamera.lat],
      zoom: linkCamera.zoom,
      bearing: linkCamera.bearing,
      pitch: linkCamera.pitch,
    });
  }, [map, linkCamera]);

  useEffect(() => {
    if (!map) return;
    const isFirst = shown.current === undefined;
    const isReturn = returned.current === window.location.pathname;
    shown.current = focusKey;
    returned.current = undefined;
    if (isFirst || (isReturn && latest.current.linkCamera)) return;
    const places = focusKey.split(" ").flatMap((id) => latest.current.placeById.get(id) ?? []);
    const near = places.filter((place) => !isWide(place));
    const spots = (near.length > 0 ? near : places).flatMap(spotOf);
    if (spots.length > 0) bringIntoView(map, spots);
  }, [map, focusKey, returned]);
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
