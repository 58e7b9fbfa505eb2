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
import { NO_HIGHLIGHT } from "@/lib/client/highlight-store";
import { useMapData } from "@/lib/client/use-map-data";
import { useTheme } from "@/lib/client/use-theme";
import type { MapDigest } from "@/lib/map/map-digest";
import type { Camera } from "@/lib/query/camera";
import { createEchoes } from "@/lib/query/echoes";
import type { LinkProblem } from "@/lib/query/link-problems";
import type { Query } from "@/lib/query/query";
import type { Selection } from "@/lib/query/selection";
import type { View } from "@/lib/query/view";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Move, PlaceMark } from "@/lib/store/answers";
import type { MapFailure, MapSettings } from "../map/map-props";
import { UndrawnPlaces } from "../map/undrawn-places";
import { WidePlaces } from "../map/wide-places";
import { LinkNotice } from "../shell/link-notice";
import { MapFrame } from "../shell/map-frame";
import { noticesOf } from "../shell/notices";
import { useHighlight, useLinks } from "../shell/viewer-context";
import styles from "./embed-map.module.css";

const NO_PLACES: readonly PlaceMark[] = [];
const NO_IDS: readonly string[] = [];
const nothing = () => {};

/** The map of an embed in use: the atlas's own, which leaves the wheel to the article and opens pages beside it. */
export function EmbedMap({
  version,
  release,
  query,
  view,
  selection,
  focus,
  opening,
  settings,
  families,
  digest,
  problems,
  outline,
}: {
  /** Of the atlas. */
  version: string;
  /** That the embed is of, where it is not today's. */
  release: string | undefined;
  query: Query;
  view: Pick<View, "map" | "theme" | "base">;
  selection: Selection["type"];
  /** Ids of the places that the view is about. */
  focus: readonly string[];
  /** The atlas's opening view. */
  opening: Camera;
  settings: MapSettings;
  families: Vocabulary["families"];
  digest: MapDigest;
  problems: readonly LinkProblem[];
  /** The server-drawn map, shown until this one is ready. */
  outline: ReactNode;
}) {
  const say = useWords();
  const { open } = useLinks();
  const frame = useRef<HTMLElement>(null);
  const opened = useRef<string>(undefined);
  const [echoes] = useState(createEchoes);
  const theme = useTheme(view.theme);
  const highlights = useHighlight();
  const highlight = useSyncExternalStore(highlights.subscribe, highlights.read, () => NO_HIGHLIGHT);
  const [isReady, setReady] = useState(false);
  const [failure, setFailure] = useState<MapFailure>();
  const [styleFailed, setStyleFailed] = useState(false);
  const [openMove, setOpenMove] = useState<Move>();
  const { scene, landmarks, isLoading, error, retry } = useMapData(query, focus, {
    version,
    release,
  });
  const places = scene?.places ?? NO_PLACES;
  const question = useMemo(
    () => ({ selection, focus, places, opening }),
    [selection, focus, places, opening],
  );
  const closeMove = useCallback(() => setOpenMove(undefined), []);
  const fallBack = useCallback(() => setStyleFailed(true), []);
  const selectPlace = useCallback((id: string) => open(`/places/${id}`), [open]);
  const showReady = useCallback(() => setReady(true), []);
  // The keyboard goes on where the reader has asked for the map, once that can be seen.
  useEffect(() => {
    if (!isReady || !document.hasFocus() || document.activeElement !== document.body) return;
    frame.current?.querySelector("canvas")?.focus({ preventScroll: true });
  }, [isReady]);
  return (
    <>
      <div className={`${styles.above} ${styles.inUse}`}>
        <LinkNotice
          problems={problems}
          notices={noticesOf(failure, styleFailed, undefined, say)}
          error={error}
          isMapThere={scene !== undefined && landmarks !== undefined}
          onRetry={retry}
        />
        <WidePlaces places={digest.wide} />
        <UndrawnPlaces count={digest.undrawn} />
      </div>
      <MapFrame
        ref={frame}
        scene={scene}
        isBrushed={false}
        isLoading={isLoading}
        isReady={isReady}
        isCooperative
        failure={failure}
        outline={outline}
        families={families}
        openMove={openMove}
        onCloseMove={closeMove}
        version={version}
        landmarks={landmarks}
        settings={settings}
        theme={theme}
        language={say.language}
        usesOfflineStyle={styleFailed || view.base === "offline"}
        opened={opened}
        echoes={echoes}
        linkCamera={view.map}
        question={question}
        inView={undefined}
        isFollowing={false}
        shownTimes={0}
        selectedPlace={undefined}
        selectedPlaces={selection === "document" ? NO_IDS : focus}
        highlight={highlight}
        onHighlight={highlights.set}
        onSelectPlace={selectPlace}
        onSelectMove={setOpenMove}
        onCamera={nothing}
        onRest={nothing}
        onPopupElement={nothing}
        onReady={showReady}
        onStyleFailure={fallBack}
        onFailure={setFailure}
      />
    </>
  );
}
