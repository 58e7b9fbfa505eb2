import type { Metadata } from "next";
import { headers } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Activity, type ReactNode } from "react";
import { MapPreloads } from "@/components/map/map-preloads";
import { OutlineMap } from "@/components/map/outline-map";
import { Viewer } from "@/components/shell/viewer";
import { DrawnTimeline } from "@/components/timeline/drawn-timeline";
import { defaultView } from "@/lib/map/default-view";
import { digestOf } from "@/lib/map/map-digest";
import { describePage } from "@/lib/preview/describe-page";
import { selectedPlaces } from "@/lib/preview/selected-places";
import { idsOfFilters, keepKnownIds, queryOf } from "@/lib/query/filters";
import { namesAddress } from "@/lib/query/names-address";
import { releaseAddress } from "@/lib/query/release-address";
import { selectionOf } from "@/lib/query/selection";
import { MOST_DRAWN_BINS, timelineKey } from "@/lib/query/timeline-key";
import { currentIsoDay } from "@/lib/records/calendar-day";
import { readWords } from "@/lib/server/page-words";
import { readOutlines } from "@/lib/server/read-outlines";
import { openStore, readFormerRelease } from "@/lib/store";
import { releaseOf } from "@/lib/store/history";
import { readIdNames } from "@/lib/store/read-query";
import { readRequestLink } from "../request-link";
import { readRequestSite } from "../request-site";
import { describingStore, readScene } from "./find-once";
import { pageMetadata } from "./page-metadata";
import { findUnknownListIds } from "./read-list-query";
import { cameraOf, readMapSettings } from "./read-map-settings";

/** What other programs show of the page at hand; where there is none, nothing stands for it. */
export async function generateMetadata(): Promise<Metadata> {
  const [{ path, search }, site, say, { atlas }] = await Promise.all([
    readRequestLink(),
    readRequestSite(),
    readWords(),
    openStore().readSummary(),
  ]);
  const described = await describePage(describingStore(), { path, search }, say);
  return described
    ? pageMetadata({ path, search, site, atlasTitle: atlas.title, facts: described.facts }, say)
    : {};
}

/** The map and its panel; stays mounted while the pages within change. */
export default async function ViewerLayout({
  children,
  release: notice,
}: {
  children: ReactNode;
  release: ReactNode;
}) {
  const store = openStore();
  const { path, search, view } = await readRequestLink();
  const names = await readIdNames(store, view);
  const query = queryOf(keepKnownIds(view, names));
  const focus = await selectedPlaces(describingStore(), selectionOf(path));
  const [summary, scene, timeline, landmarks, unknownIds, release] = await Promise.all([
    store.readSummary(),
    readScene(query, focus),
    store.readTimeline(query, { bins: MOST_DRAWN_BINS, events: 0 }),
    store.readLandmarks(),
    findUnknownListIds(store, path, search),
    readFormerRelease(),
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
        query={query}
        release={release}
      />
      <Viewer
        title={atlas.title}
        tagline={atlas.tagline}
        version={summary.version}
        content={summary.content}
        released={releaseOf(summary)}
        initialDigest={digestOf(scene)}
        initialTimeline={{ key: timelineKey(query), timeline }}
        drawnTimeline={
          <Activity>
            <DrawnTimeline
              timeline={timeline}
              days={query.days}
              periods={periods}
              link={{ path, search }}
            />
          </Activity>
        }
        periods={periods}
        openingCamera={openingCamera}
        initialFocus={focus}
        initialNames={{
          address: releaseAddress(namesAddress(idsOfFilters(view)), release),
          names,
          release,
        }}
        unknownIds={unknownIds}
        families={summary.vocabulary.families}
        site={await readRequestSite()}
        day={currentIsoDay()}
        mapSettings={readMapSettings()}
        outline={
          <Activity>
            <OutlineMap
              outlines={readOutlines(camera)}
              landmarks={landmarks}
              scene={scene}
              camera={camera}
              isLinked={view.map !== null}
            />
          </Activity>
        }
      >
        {notice}
        {children}
      </Viewer>
    </NuqsAdapter>
  );
}
