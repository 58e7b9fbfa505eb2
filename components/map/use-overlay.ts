"use client";

import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, StyleSpecification } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { markFeatures } from "@/lib/map/features";
import type { Mark } from "@/lib/map/marks";
import { OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
import { type OverlayData, overlayData, SOURCE_NAMES, withOverlay } from "@/lib/map/overlay-style";
import type { Theme } from "@/lib/map/palette";
import type { Landmark } from "@/lib/records/place";
import type { MapScene } from "@/lib/store/answers";
import type { Language } from "@/lib/words/languages";

/**
 * The map's style with the overlay in it. What changes in the overlay's data afterwards is handed to the map's
 * sources, and the style stays what it is.
 */
export function useOverlay(
  map: MapRef | null,
  base: StyleSpecification | undefined,
  {
    scene,
    marks,
    landmarks,
    theme,
    language,
    epoch,
  }: {
    scene: MapScene;
    /** As they stand at the map's zoom. */
    marks: readonly Mark[];
    landmarks: readonly Landmark[];
    theme: Theme;
    language: Language;
    /** Goes up when the map has read a style anew. */
    epoch: number;
  },
): StyleSpecification | undefined {
  const apartFromMarks = useMemo(() => overlayData(scene, landmarks), [scene, landmarks]);
  const markData = useMemo(() => markFeatures(marks, theme), [marks, theme]);
  const known = useRef<OverlayData>(undefined);
  const data = useMemo<OverlayData>(() => {
    known.current = keepSame(known.current, { ...apartFromMarks, marks: markData });
    return known.current;
  }, [apartFromMarks, markData]);
  const latest = useRef(data);
  latest.current = data;
  const made = useMemo(() => {
    const within = latest.current;
    return base && { style: withOverlay(base, { data: within, theme, language }), data: within };
  }, [base, theme, language]);

  const held = useRef({ made, epoch, data });
  useEffect(() => {
    if (!map || !made) return;
    if (held.current.made !== made || held.current.epoch !== epoch) {
      held.current = { made, epoch, data: made.data };
    }
    for (const name of SOURCE_NAMES) {
      if (held.current.data[name] === data[name]) continue;
      const source = map.getMap().getSource<GeoJSONSource>(OVERLAY_SOURCE[name]);
      if (!source) continue;
      void source.setData(data[name]);
      held.current.data = { ...held.current.data, [name]: data[name] };
    }
  }, [map, made, data, epoch]);
  return made?.style;
}

/** A source whose features are the same keeps its data, for the map would cut and draw them again. */
function keepSame(known: OverlayData | undefined, made: OverlayData): OverlayData {
  if (!known) return made;
  const kept = SOURCE_NAMES.map((name) => {
    return [name, isSame(known[name], made[name]) ? known[name] : made[name]];
  });
  return Object.fromEntries(kept) as OverlayData;
}

function isSame({ features: known }: FeatureCollection, { features: made }: FeatureCollection) {
  const isSamePart = (one: unknown, other: unknown) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return (
    known === made ||
    (known.length === made.length &&
      made.every(
        ({ geometry, properties }, index) =>
          isSamePart(geometry, known[index]?.geometry) &&
          isSamePart(properties, known[index]?.properties),
      ))
  );
}
