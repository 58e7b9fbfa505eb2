import { headers } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { MapPreloads } from "@/components/map/map-preloads";
import { OutlineMap } from "@/components/map/outline-map";
import { Viewer } from "@/components/shell/viewer";
import { DrawnTimeline } from "@/components/timeline/drawn-timeline";
import { defaultView } from "@/lib/map/default-view";
import { digestOf } from "@/lib/map/map-digest";
import { idsOfFilters, keepKnownIds, queryOf } from "@/lib/query/filters";
import { namesAddress } from "@/lib/query/names-address";
import { sceneAddress } from "@/lib/query/scene-address";
import { selectionOf } from "@/lib/query/selection";
import { MOST_DRAWN_BINS, timelineKey } from "@/lib/query/timeline-key";
import { currentIsoDay } from "@/lib/records/calendar-day";
import { openStore } from "@/lib/store";

import { readRequestLink } from "../request-link";
import { readRequestSite } from "../request-site";
import { readScene } from "./find-once";
import { placesOf } from "./places-of";
import { findUnknownListIds } from "./read-list-query";
import { cameraOf, readMapSettings } from "./read-map-settings";
import { readOutlines } from "./read-outlines";
import { readIdNames } from "./read-query";

/** The map and its panel; stays mounted while the pages within change. */
export default async function ViewerLayout({ children }: { children: ReactNode }) {
  const store = openStore();
  const { path, search, view } = await readRequestLink();
  const names = await readIdNames(store, view);
  const query = queryOf(keepKnownIds(view, names));
  const focus = await placesOf(selectionOf(path));
  const [summary, scene, timeline, landmarks, unknownIds] = await Promise.all([
    store.readSummary(),
    readScene(query, focus),
    store.readTimeline(query, { bins: MOST_DRAWN_BINS, events: 0 }),
    store.readLandmarks(),
    findUnknownListIds(store, path, search),
  ]);
  const { atlas } = summary;
  const periods = summary.periods.map(({ id, title, days }) => ({ id, title, days }));
  const openingCamera = cameraOf(atlas.openingView);
  const camera = defaultView({
    link: view.map,
    selection: selectionOf(path).type,
    focus,
    places: scene.places,
    opening: openingCamera,
    frame: undefined,
  });
  return (
    <NuqsAdapter>
      <MapPreloads
        nonce={(await headers()).get("x-nonce") ?? undefined}
        scene={sceneAddress(query)}
      />
      <Viewer
        title={atlas.title}
        tagline={atlas.tagline}
        version={summary.version}
        initialDigest={digestOf(scene)}
        initialTimeline={{ key: timelineKey(query), timeline }}
        drawnTimeline={
          <DrawnTimeline
            timeline={timeline}
            days={query.days}
            periods={periods}
            link={{ path, search }}
          />
        }
        periods={periods}
        openingCamera={openingCamera}
        initialFocus={focus}
        landmarks={landmarks}
        initialNames={{ address: namesAddress(idsOfFilters(view)), names }}
        unknownIds={unknownIds}
        families={summary.vocabulary.families}
        site={await readRequestSite()}
        day={currentIsoDay()}
        mapSettings={readMapSettings()}
        outline={
          <OutlineMap
            outlines={readOutlines(camera)}
            landmarks={landmarks}
            scene={scene}
            camera={camera}
            isLinked={view.map !== null}
          />
        }
      >
        {children}
      </Viewer>
    </NuqsAdapter>
  );
}
