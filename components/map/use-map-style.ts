"use client";

import type { StyleSpecification } from "maplibre-gl";
import { PMTiles } from "pmtiles";
import { useEffect, useMemo, useState } from "react";
import { basemapStyle } from "@/lib/map/basemap-style";
import type { Theme } from "@/lib/map/palette";
import { withRegion } from "@/lib/map/region-style";
import type { Language } from "@/lib/words/languages";
import type { MapSettings } from "./map-props";

const STREETS_FROM_ZOOM = 8;

/**
 * The style to draw: the operator's own, tried once before it is used, or the offline basemap,
 * with the streets of a regional extract laid over it when there is one.
 */
export function useMapStyle({
  settings,
  theme,
  language,
  usesOfflineStyle,
  onStyleFailure,
}: {
  settings: MapSettings;
  theme: Theme;
  language: Language;
  usesOfflineStyle: boolean;
  onStyleFailure: () => void;
}): StyleSpecification | undefined {
  const { styleUrl, regionUrl, basemapVersion } = settings;
  const offline = useMemo(
    () =>
      basemapStyle({
        theme,
        lang: language,
        origin: window.location.origin,
        relief: true,
        version: basemapVersion,
      }),
    [theme, language, basemapVersion],
  );
  const [loaded, setLoaded] = useState<{ base: StyleSpecification; style: StyleSpecification }>();
  const wantsOther = styleUrl !== undefined && !usesOfflineStyle;

  useEffect(() => {
    let isCurrent = true;
    const use = (style: StyleSpecification) => {
      if (isCurrent) setLoaded({ base: offline, style });
    };
    const fail = () => {
      if (isCurrent) onStyleFailure();
      use(offline);
    };
    if (wantsOther) fetchStyle(styleUrl).then(use, fail);
    else if (regionUrl) {
      addRegion(offline, window.location.origin + regionUrl, theme, language).then(use, fail);
    }
    return () => {
      isCurrent = false;
    };
  }, [wantsOther, styleUrl, regionUrl, offline, theme, language, onStyleFailure]);

  if (!wantsOther && !regionUrl) return offline;
  return loaded?.style ?? (wantsOther ? undefined : offline);
}

async function addRegion(
  base: StyleSpecification,
  url: string,
  theme: Theme,
  lang: Language,
): Promise<StyleSpecification> {
  const { minLon, minLat, maxLon, maxLat } = await new PMTiles(url).getHeader();
  const bounds: [number, number, number, number] = [minLon, minLat, maxLon, maxLat];
  return withRegion(base, { url, bounds, theme, lang, fromZoom: STREETS_FROM_ZOOM });
}

async function fetchStyle(url: string): Promise<StyleSpecification> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The map style answered ${response.status}.`);
  const style: StyleSpecification = await response.json();
  if (style.version !== 8 || !Array.isArray(style.layers)) {
    throw new Error("The map style is not a MapLibre style of version 8.");
  }
  return style;
}
