"use client";

import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, StyleSpecification } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { changedFeatures } from "@/lib/map/changed-features";
import { landmarkFeatures, markFeatures } from "@/lib/map/features";
import type { Mark } from "@/lib/map/marks";
import { OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
import { type OverlayData, SOURCE_NAMES, sceneData, withOverlay } from "@/lib/map/overlay-style";
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
  const landmarkData = useMemo(() => landmarkFeatures(landmarks), [landmarks]);
  const apartFromMarks = useMemo(() => sceneData(scene, landmarks), [scene, landmarks]);
  const markData = useMemo(() => markFeatures(marks, theme), [marks, theme]);
  const data = useMemo<OverlayData>(
    () => ({ landmarks: landmarkData, ...apartFromMarks, marks: markData }),
    [landmarkData, apartFromMarks, markData],
  );
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
      const source = map.getMap().getSource<GeoJSONSource>(OVERLAY_SOURCE[name]);
      if (!source) continue;
      give(source, {
        before: held.current.data[name],
        after: data[name],
        isCostly: COSTLY.has(name),
      });
      held.current.data = { ...held.current.data, [name]: data[name] };
    }
  }, [map, made, data, epoch]);
  return made?.style;
}

/** Sources of lines and rings, of which only the features that have changed are sent and cut anew, in any order. */
const COSTLY: ReadonlySet<keyof OverlayData> = new Set(["areas", "moves"]);

/** Hands a source what it does not hold already; signs whole, for they are drawn and named in their order. */
function give(
  source: GeoJSONSource,
  {
    before,
    after,
    isCostly,
  }: { before: FeatureCollection; after: FeatureCollection; isCostly: boolean },
) {
  if (before === after) return;
  if (isCostly) {
    const changed = changedFeatures(before, after);
    if (changed) void source.updateData(changed);
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    void source.setData(after);
  }
}
