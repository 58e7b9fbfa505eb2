"use client";

import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useWords } from "#use-words";
import { createHighlightStore, NO_HIGHLIGHT } from "@/lib/client/highlight-store";
import { useAddressNote } from "@/lib/client/use-address-note";
import { type Brushed, useBrushedScene } from "@/lib/client/use-brushed-scene";
import { useColumns } from "@/lib/client/use-columns";
import { useFollowing } from "@/lib/client/use-following";
import { useGoToPart } from "@/lib/client/use-go-to-part";
import type { InitialNames } from "@/lib/client/use-id-names";
import { useIdleAfter } from "@/lib/client/use-idle-after";
import { useLastPage } from "@/lib/client/use-last-page";
import { useMapData } from "@/lib/client/use-map-data";
import { useOpenedPath } from "@/lib/client/use-opened-path";
import { usePanelScroll } from "@/lib/client/use-panel-scroll";
import { usePrivateLink } from "@/lib/client/use-private-link";
import { useSame } from "@/lib/client/use-same";
import { useTheme } from "@/lib/client/use-theme";
import { type NotedTitle, useTrail } from "@/lib/client/use-trail";
import { useView } from "@/lib/client/use-view";
import type { Timeline } from "@/lib/columns/timeline";
import { gatheringZoom } from "@/lib/map/cluster-marks";
import { digestOf, type MapDigest } from "@/lib/map/map-digest";
import type { Camera } from "@/lib/query/camera";
import type { LinkProblem } from "@/lib/query/link-problems";
import { type ListStart, withListStart } from "@/lib/query/list-start";
import type { Bbox } from "@/lib/query/query";
import { addressSeenFrom, withSpan } from "@/lib/query/view";
import type { Days } from "@/lib/records/day-range";
import type { Release } from "@/lib/records/release";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Move, PeriodName, PlaceMark } from "@/lib/store/answers";
import type { MapFailure, MapSettings, SeenCamera } from "../map/map-props";
import { UndrawnPlaces } from "../map/undrawn-places";
import { WidePlaces } from "../map/wide-places";
import type { SharedPage } from "../share/shared-page";
import type { ShownSpan } from "../timeline/use-zoom";
import { hydrateLater } from "../ui/hydrate-later";
import { HeaderBar } from "./header-bar";
import { LinkNotice } from "./link-notice";
import { isMapCovered, MapFrame } from "./map-frame";
import { noticesOf } from "./notices";
import { isReadPage, isWidePage } from "./page-kind";
import { type OwnSize, PanelFrame } from "./panel-frame";
import { PrintHead } from "./print-head";
import { TimelineFrame } from "./timeline-frame";
import { useOpenPage } from "./use-open-page";
import { useTourReading } from "./use-tour-reading";
import styles from "./viewer.module.css";
import {
  AtlasContext,
  HighlightContext,
  LinkContext,
  MapContext,
  TitleContext,
} from "./viewer-context";

const HeadOnPaper = hydrateLater(PrintHead);
const ListedPlaces = hydrateLater(WidePlaces);

const NO_PLACES: readonly string[] = [];
const NO_MARKS: readonly PlaceMark[] = [];

export type ViewerProps = {
  title: string;
  tagline: string;
  /** Of the atlas: another for each content. */
  version: string;
  /** Names the data of the page, and says when they were released; none where they were not. */
  content: string;
  released: Release | undefined;
  /** Of the map for the first link; the map itself is asked for by its own address. */
  initialDigest: MapDigest;
  /** For the first link: what it says over time, and the same drawn by the server. */
  initialTimeline: { key: string; timeline: Timeline };
  drawnTimeline: ReactNode;
  periods: readonly PeriodName[];
  /** The atlas's opening view. */
  openingCamera: Camera;
  initialFocus: readonly string[];
  /** What the ids of the first link stand for, as its address says it. */
  initialNames: InitialNames;
  /** Ids that the first link named for a list and that nothing has. */
  unknownIds: readonly LinkProblem[];
  mapSettings: MapSettings;
  /** The six families of kinds, for the legend. */
  families: Vocabulary["families"];
  /** Address of the site without a trailing slash, and the day there; what is printed says both. */
  site: string;
  day: string;
  /** The server-drawn map: first paint, and the map itself where there is no WebGL. */
  outline: ReactNode;
  children: ReactNode;
};

/** The one place where the link, the data and the panes meet. */
export function Viewer(props: ViewerProps) {
  const { release } = props.initialNames;
  const [brushed, setBrushed] = useState<Brushed>();
  const { path, listPath, selection, view, query, chips, filters, problems, ...change } = useView(
    props.initialNames,
    props.unknownIds,
    brushed,
  );
  const { linkTo, linkIn, narrow } = change;
  const say = useWords();
  const theme = useTheme(view.theme);
  const [mapFailure, setMapFailure] = useState<MapFailure>();
  const { back, tour, noteTitle } = useTrail(path, say);
  usePrivateLink();

  const [highlights] = useState(createHighlightStore);
  const highlight = useSyncExternalStore(highlights.subscribe, highlights.read, () => NO_HIGHLIGHT);
  const [focus, setFocus] = useState(props.initialFocus);
  const focusOn = useCallback((places: readonly string[]) => {
    setFocus((known) => (String(known) === String(places) ? known : places));
  }, []);
  const [isMapReady, setMapReady] = useState(false);
  const [version, noteVersion] = useState(props.version);
  const [isUnanswered, setUnanswered] = useState(false);
  const isMapDone = useIdleAfter(isMapReady || mapFailure !== undefined || isUnanswered);
  const columns = useColumns(version, isMapDone);
  const {
    scene: linked,
    landmarks,
    isLoading,
    ...mapData
  } = useMapData(query, focus, {
    version,
    release,
    columns,
  });
  const hasFailed = mapData.error !== undefined;
  useEffect(() => setUnanswered(hasFailed), [hasFailed]);
  const readSeen = useRef<() => SeenCamera>(undefined);
  const { openingCamera } = props;
  const readZoom = useCallback(
    () => gatheringZoom(readSeen.current?.().camera.zoom ?? openingCamera.zoom),
    [openingCamera],
  );
  const endBrush = useCallback(() => setBrushed(undefined), []);
  const scene = useBrushedScene(linked, {
    brushed,
    onTaken: endBrush,
    query,
    focus,
    readZoom,
    columns,
    isLoading,
  });
  const digest = useSame(
    useMemo(() => (scene ? digestOf(scene) : props.initialDigest), [scene, props.initialDigest]),
  );
  const places = scene?.places ?? NO_MARKS;
  const [inView, setInView] = useState<readonly string[]>();
  const { isFollowing, isFollowingTour, setFollowing } = useFollowing();
  const [popupElement, setPopupElement] = useState<HTMLElement | null>(null);
  const [styleFailed, setStyleFailed] = useState(false);
  const [shownTimes, setShownTimes] = useState(0);
  const [openMove, setOpenMove] = useState<Move>();
  const frame = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const opened = useOpenedPath();
  const missingPart = usePanelScroll(panel, path, opened);
  const goToPart = useGoToPart(view.panel, change.resizePanel);

  const shownSpan: ShownSpan = useRef(undefined);
  const closeMove = useCallback(() => setOpenMove(undefined), []);
  // Its events are ordinals of one version.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is the reason
  useEffect(closeMove, [version]);
  const { open, isOpening, noteCamera, echoes } = useOpenPage({
    path,
    view,
    linkTo,
    isNarrowing: change.isNarrowing,
    replaceCamera: change.replaceCamera,
    shownSpan,
    opened,
    goToPart,
    onOpen: closeMove,
  });
  const { isOnStep, tourReading } = useTourReading({
    isOpening,
    echoes,
    linkTo,
    panel: view.panel,
    setFocus: focusOn,
  });
  const { site } = props;
  const links = useMemo(
    () => ({ site, release, hrefOf: linkTo, open, path: listPath, filters, narrow }),
    [site, release, linkTo, open, listPath, filters, narrow],
  );
  const showOnMap = useCallback(() => {
    // Of a sheet that covers the map the lower half is left.
    if (isMapCovered(frame.current)) change.resizePanel("open");
    setShownTimes((times) => times + 1);
  }, [change.resizePanel]);
  const [mapFrame, setMapFrame] = useState<Bbox>();
  const noteFrame = useCallback(() => {
    const seen = readSeen.current?.().frame;
    setMapFrame((known) => (String(known) === String(seen) ? known : seen));
  }, []);
  const noteStart = useAddressNote(isOpening, writeListStart);
  const noteInAddress = useAddressNote(isOpening, writeSpan);
  const noteSpan = useCallback(
    (days: Days | undefined) => noteInAddress({ days }),
    [noteInAddress],
  );
  const atlas = useMemo(
    () => ({ version, columns, query, frame: mapFrame, noteStart }),
    [version, columns, query, mapFrame, noteStart],
  );
  const readFrame = useCallback(() => readSeen.current?.().frame, []);
  const readAddress = useCallback(
    () => addressSeenFrom(window.location.href, readSeen.current?.()),
    [],
  );
  const readCamera = useCallback(() => readSeen.current?.().camera, []);
  const readLastPage = useLastPage();
  const { title, day } = props;
  const readPage = (): SharedPage => ({
    address: readAddress(),
    title: readHeading(panel.current) ?? { text: title },
    atlas: title,
    content: props.content,
    release: props.released,
    day,
    filters: chips.map(({ words }) => words),
    camera: readCamera(),
  });
  const mapState = useMemo(
    () => ({
      setFocus: focusOn,
      noteVersion,
      setInView,
      isFollowing,
      isFollowingTour,
      tourReading,
      setFollowing,
      popupElement,
      showOnMap: isMapReady ? showOnMap : undefined,
      readFrame: isMapReady ? readFrame : undefined,
      readAddress,
      readCamera,
      readLastPage,
    }),
    [
      focusOn,
      isFollowing,
      isFollowingTour,
      tourReading,
      setFollowing,
      popupElement,
      isMapReady,
      showOnMap,
      readFrame,
      readAddress,
      readCamera,
      readLastPage,
    ],
  );
  const selected = isOnStep ? "step" : selection.type;
  const question = useMemo(
    () => ({
      selection: selected,
      focus,
      places,
      opening: props.openingCamera,
    }),
    [selected, focus, places, props.openingCamera],
  );
  const selectPlace = useCallback((id: string) => open(`/places/${id}`), [open]);
  const selectEvent = useCallback((id: string) => open(`/events/${id}`), [open]);
  const fallBack = useCallback(() => setStyleFailed(true), []);
  const showReady = useCallback((read: () => SeenCamera) => {
    readSeen.current = read;
    setMapFrame(read().frame);
    setMapReady(true);
  }, []);
  const ownSize: OwnSize = isReadPage(path) ? "reading" : "open";

  return (
    <LinkContext value={links}>
      <HighlightContext value={highlights}>
        <MapContext value={mapState}>
          <div
            className={styles.viewer}
            data-panel={view.panel ?? ownSize}
            data-wide={isWidePage(listPath) || undefined}
          >
            <HeadOnPaper
              title={props.title}
              tagline={props.tagline}
              address={site + linkTo(path)}
              day={props.day}
            />
            <HeaderBar
              title={props.title}
              tagline={props.tagline}
              path={path}
              isOnStep={selected === "step"}
              theme={view.theme}
              isPanelClosed={view.panel === "closed"}
              linkIn={linkIn}
              readPage={readPage}
              onTheme={(wanted) => change.replaceView({ theme: wanted })}
            />
            <div className={styles.above}>
              <LinkNotice
                problems={problems}
                notices={noticesOf(mapFailure, styleFailed, missingPart, say)}
                error={mapData.error ?? change.error}
                isMapThere={scene !== undefined && landmarks !== undefined}
                onRetry={mapData.error ? mapData.retry : change.retry}
              />
              <ListedPlaces places={digest.wide} />
              <UndrawnPlaces count={digest.undrawn} />
            </div>
            <MapFrame
              ref={frame}
              scene={scene}
              isBrushed={brushed !== undefined}
              isLoading={isLoading}
              isReady={isMapReady}
              failure={mapFailure}
              outline={props.outline}
              families={props.families}
              openMove={openMove}
              onCloseMove={closeMove}
              version={version}
              landmarks={landmarks}
              settings={props.mapSettings}
              theme={theme}
              language={say.language}
              usesOfflineStyle={styleFailed || view.base === "offline"}
              opened={opened}
              echoes={echoes}
              linkCamera={view.map}
              question={question}
              inView={inView}
              isFollowing={isFollowing}
              shownTimes={shownTimes}
              selectedPlace={selection.type === "place" ? selection.id : undefined}
              selectedPlaces={["place", "event", "step"].includes(selected) ? focus : NO_PLACES}
              highlight={highlight}
              onHighlight={highlights.set}
              onSelectPlace={selectPlace}
              onSelectMove={setOpenMove}
              onCamera={noteCamera}
              onRest={noteFrame}
              onPopupElement={setPopupElement}
              onReady={showReady}
              onStyleFailure={fallBack}
              onFailure={setMapFailure}
            />
            <TimelineFrame
              version={version}
              columns={columns}
              isWanted={isMapDone}
              drawn={props.drawnTimeline}
              query={query}
              periods={props.periods}
              initial={props.initialTimeline}
              brushed={brushed}
              onBrush={setBrushed}
              onDays={change.chooseDays}
              span={view.span}
              onSpan={noteSpan}
              shownSpan={shownSpan}
              selectedEvent={selection.type === "event" ? selection.id : undefined}
              onSelectEvent={selectEvent}
            />
            <PanelFrame
              ref={panel}
              size={view.panel}
              ownSize={ownSize}
              isBusy={isOpening}
              path={path}
              back={back}
              tour={tour}
              totals={digest.totals}
              isCounting={isLoading || brushed !== undefined}
              chips={chips}
              clearedLink={linkTo(listPath, { isExact: true })}
              readPage={readPage}
              onSize={change.resizePanel}
            >
              <AtlasContext value={atlas}>
                <TitleContext value={noteTitle}>{props.children}</TitleContext>
              </AtlasContext>
            </PanelFrame>
          </div>
        </MapContext>
      </HighlightContext>
    </LinkContext>
  );
}

/** The title of the page that is shown, which stands there before the page has come to life. */
function readHeading(panel: HTMLElement | null): NotedTitle | undefined {
  const heading = panel?.querySelector("h1");
  if (!heading?.textContent) return undefined;
  return { text: heading.textContent, lang: heading.lang || undefined };
}

/** Nothing to note is not the same as all of time. */
function writeSpan({ days }: { days: Days | undefined }) {
  window.history.replaceState(null, "", withSpan(window.location.href, days));
}

/** A list that has been left in the meantime says nothing of the one that is there now. */
function writeListStart(start: ListStart) {
  const address = withListStart(window.location.href, start);
  if (address !== undefined) window.history.replaceState(null, "", address);
}
