import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { OutlineMap } from "@/components/map/outline-map";
import { Viewer } from "@/components/viewer";
import { fitSpots } from "@/lib/map/camera-fit";
import { isWide } from "@/lib/map/wide-place";
import { currentIsoDay } from "@/lib/model/calendar-day";
import type { MapScene } from "@/lib/model/item";
import { readSettings } from "@/lib/settings";
import { openStore } from "@/lib/store";
import { formatHttpQuery } from "@/lib/url/http-query";
import { type Selection, selectionOf } from "@/lib/url/selection";

import { readRequestLink } from "../request-link";
import { readRequestSite } from "../request-site";
import { findEvent, listDocumentPlaces } from "./find-once";
import { eventPlaces, mainPlaces } from "./main-places";
import { findUnknownListIds } from "./read-list-query";
import { readOutlines } from "./read-outlines";
import { readLinkNames, readQuery } from "./read-query";

/** The size that default views are fitted to; the real one is not known before the page is there. */
const TYPICAL_MAP = { width: 720, height: 560 };
const TYPICAL_MAP_BESIDE_WIDE_PAGE = { width: 460, height: 640 };
const MARGIN = 80;

/** The map and its panel; stays mounted while the pages within change. */
export default async function ViewerLayout({ children }: { children: ReactNode }) {
  const store = openStore();
  const { path, search, view } = await readRequestLink();
  const query = await readQuery(store, view);
  const focus = await placesOf(selectionOf(path));
  const [summary, scene, landmarks, unknownIds] = await Promise.all([
    store.readSummary(),
    store.readScene(query, focus),
    store.readLandmarks(),
    findUnknownListIds(store, path, search),
  ]);
  const { atlas } = summary;
  const { mapStyle, mapRegion } = readSettings();
  const [lng, lat] = atlas.openingView.center;
  const openingCamera = { zoom: atlas.openingView.zoom, lng, lat, bearing: 0, pitch: 0 };
  const initialCamera = defaultCamera(scene, focus, selectionOf(path)) ?? openingCamera;
  return (
    <NuqsAdapter>
      <Viewer
        title={atlas.title}
        tagline={atlas.tagline}
        initialScene={{ key: `/api/map?${formatHttpQuery(query)}`, scene }}
        initialCamera={initialCamera}
        defaultCamera={openingCamera}
        initialFocus={focus}
        landmarks={landmarks}
        filterNames={await readLinkNames(store, view)}
        unknownIds={unknownIds}
        families={summary.vocabulary.families}
        site={await readRequestSite()}
        day={currentIsoDay()}
        mapSettings={{
          styleUrl: mapStyle,
          regionUrl: mapRegion === undefined ? undefined : "/region.pmtiles",
          basemapVersion: process.env.BASEMAP_VERSION ?? "",
        }}
        outline={
          <OutlineMap
            outlines={readOutlines(view.map ?? initialCamera)}
            landmarks={landmarks}
            scene={scene}
            camera={view.map ?? initialCamera}
            isLinked={view.map !== null}
          />
        }
      >
        {children}
      </Viewer>
    </NuqsAdapter>
  );
}

/** The places that a page is about, which its default view shows. */
async function placesOf(selection: Selection): Promise<string[]> {
  switch (selection.type) {
    case "none":
      return [];
    case "place":
      return [selection.id];
    case "event": {
      const detail = await findEvent(selection.id);
      return detail ? eventPlaces(detail) : [];
    }
    case "document":
      return mainPlaces(await listDocumentPlaces(selection.id));
  }
}

/** Fits the places a page is about; a whole country only when nothing nearer is known. */
function defaultCamera(scene: MapScene, focus: readonly string[], selection: Selection) {
  const places = scene.places.filter((place) => place.point && focus.includes(place.id));
  const near = places.filter((place) => !isWide(place));
  const spots = (near.length > 0 ? near : places).flatMap(({ point, radius }) =>
    point ? [{ position: point, radius: radius ?? 0 }] : [],
  );
  return fitSpots(
    spots,
    selection.type === "place" ? TYPICAL_MAP : TYPICAL_MAP_BESIDE_WIDE_PAGE,
    MARGIN,
  );
}
