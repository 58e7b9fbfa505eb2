"use client";

import { useRef, useState } from "react";
import type { MapLayerMouseEvent, MapRef } from "react-map-gl/maplibre";
import { NO_HIGHLIGHT } from "@/lib/client/highlight-store";
import type { Mark } from "@/lib/map/marks";
import type { MapScene } from "@/lib/store/answers";
import { expandMark } from "./expand-mark";
import { featuresNear, type Hit, hitOf, placesOf, type Spot } from "./map-hit";
import type { AtlasMapProps } from "./map-props";

/** What pointing at the map lights, and what a click on it opens: a place, a move, or a choice among places. */
export function useHits(
  map: MapRef | null,
  {
    scene,
    marks,
    highlight,
    onHighlight,
    onPlace,
    onMove,
  }: {
    scene: MapScene;
    /** As they stand at the map's zoom. */
    marks: readonly Mark[];
    onPlace: (id: string) => void;
    onMove: AtlasMapProps["onSelectMove"];
  } & Pick<AtlasMapProps, "highlight" | "onHighlight">,
) {
  const [spot, setSpot] = useState<Spot>();
  const lit = useRef<readonly string[]>(NO_HIGHLIGHT.places);
  /** What something else has lit, as a row that has the focus, a pointer over the bare map leaves as it is. */
  const point = (places: readonly string[]) => {
    const isOwn = highlight.places === lit.current;
    if (places.join() === lit.current.join() && (isOwn || places.length === 0)) return;
    lit.current = places;
    if (places.length > 0 || isOwn) onHighlight({ places, event: undefined });
  };

  const take = (hit: Hit) => {
    setSpot(hit.type === "places" ? hit : undefined);
    if (hit.type === "place") onPlace(hit.id);
    if (hit.type === "move") onMove(hit.move);
    if (hit.type === "cluster" && map) setSpot(expandMark(map, hit.mark, scene));
  };
  return {
    /** Where several places lie that the reader is to choose among. */
    spot,
    closeSpot: () => setSpot(undefined),
    choosePlace: (id: string) => take({ type: "place", id }),
    onClick: ({ features = [], originalEvent, target, point }: MapLayerMouseEvent) => {
      const isFinger = "pointerType" in originalEvent && originalEvent.pointerType === "touch";
      const near = isFinger && features.length === 0 ? featuresNear(target, point) : features;
      take(hitOf(near, marks, scene.moves));
    },
    onMouseMove: ({ features = [] }: MapLayerMouseEvent) => {
      point(placesOf(hitOf(features, marks, scene.moves)));
    },
    onMouseOut: () => point(NO_HIGHLIGHT.places),
  };
}
