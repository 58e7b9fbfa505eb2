"use client";

import { useEffect, useMemo, useState } from "react";
import { Layer, Source, useMap } from "react-map-gl/maplibre";
import { FIRST_LABEL_LAYER } from "@/lib/map/basemap-layer-ids";
import { areaFeatures, markFeatures, moveFeatures, namedFeatures } from "@/lib/map/features";
import { type Mark, namedPlaces } from "@/lib/map/marks";
import { OVERLAY_SOURCE, overlayLayers } from "@/lib/map/overlay-layers";
import type { Theme } from "@/lib/map/palette";
import type { MapScene } from "@/lib/model/item";
import type { Landmark } from "@/lib/model/place";
import { addOverlayImage } from "./overlay-images";

/** Landmarks, areas and moves beneath the basemap's labels; marks above everything. */
export function MapOverlay({
  scene,
  marks,
  landmarks,
  theme,
  language,
}: {
  scene: MapScene;
  /** As they stand at the map's zoom. */
  marks: readonly Mark[];
  landmarks: readonly Landmark[];
  theme: Theme;
  language: "en" | "ar" | "fa";
}) {
  const beneathLabels = useFirstLabelLayer();
  const layers = useMemo(() => overlayLayers(theme, language), [theme, language]);
  const landmarkData = useMemo(() => landmarkFeatures(landmarks), [landmarks]);
  const areas = useMemo(
    () => areaFeatures(scene.places, outlinedPlaces(landmarks)),
    [scene.places, landmarks],
  );
  const moves = useMemo(() => moveFeatures(scene.moves, scene.places), [scene]);
  const named = useMemo(() => namedFeatures(namedPlaces(scene)), [scene]);
  const markData = useMemo(() => markFeatures(marks, theme), [marks, theme]);
  return (
    <>
      <Source id={OVERLAY_SOURCE.landmarks} type="geojson" data={landmarkData} promoteId="place">
        {layers.landmarks.map((layer) => (
          <Layer key={layer.id} {...layer} beforeId={beneathLabels} />
        ))}
        {layers.landmarkLabels.map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id={OVERLAY_SOURCE.areas} type="geojson" data={areas} promoteId="id">
        {layers.areas.map((layer) => (
          <Layer key={layer.id} {...layer} beforeId={beneathLabels} />
        ))}
      </Source>
      <Source id={OVERLAY_SOURCE.moves} type="geojson" data={moves} promoteId="id">
        {layers.moves.map((layer) => (
          <Layer key={layer.id} {...layer} beforeId={beneathLabels} />
        ))}
      </Source>
      <Source id={OVERLAY_SOURCE.named} type="geojson" data={named} promoteId="id">
        {layers.named.map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id={OVERLAY_SOURCE.marks} type="geojson" data={markData} promoteId="id">
        {layers.marks.map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
    </>
  );
}

/** Country outlines replace the circle of their place; a schematic camp outline stands inside its circle. */
function outlinedPlaces(landmarks: readonly Landmark[]): Set<string> {
  return new Set(
    landmarks.flatMap(({ properties }) =>
      properties.kind === "country-outline" && properties.place !== null ? [properties.place] : [],
    ),
  );
}

function landmarkFeatures(landmarks: readonly Landmark[]) {
  return {
    type: "FeatureCollection" as const,
    features: landmarks.map(({ geometry, properties }) => ({
      type: "Feature" as const,
      geometry,
      properties: {
        kind: properties.kind,
        place: properties.place,
        title: properties.title.en,
        "title:ar": properties.title.ar,
        "title:fa": properties.title.fa,
      },
    })),
  };
}

/** The layer that overlays are put beneath: our basemap's first label, or the first of another style. */
function useFirstLabelLayer(): string | undefined {
  const { current: map } = useMap();
  const [layer, setLayer] = useState<string>();
  useEffect(() => {
    if (!map) return;
    const gl = map.getMap();
    const look = () => {
      const ids = gl.getStyle()?.layers ?? [];
      const first = gl.getLayer(FIRST_LABEL_LAYER)
        ? FIRST_LABEL_LAYER
        : ids.find((candidate) => candidate.type === "symbol" && !candidate.id.startsWith("atlas-"))
            ?.id;
      setLayer(first);
    };
    if (gl.isStyleLoaded()) look();
    gl.on("style.load", look);
    gl.setMissingStyleImageResolver((name) => addOverlayImage(gl, name));
    return () => {
      gl.off("style.load", look);
      gl.setMissingStyleImageResolver(null);
    };
  }, [map]);
  return layer;
}
