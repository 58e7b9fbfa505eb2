"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import {
  AttributionControl,
  Map as GlMap,
  type MapInstance as GlMapInstance,
  type MapLayerMouseEvent,
  type MapRef,
  NavigationControl,
  Popup,
  ScaleControl,
} from "react-map-gl/maplibre";
import type { Highlight } from "@/lib/client/highlight-store";
import { useEscape } from "@/lib/client/use-escape";
import { useFocusBack } from "@/lib/client/use-focus-back";
import { expansionZoom } from "@/lib/map/cluster-marks";
import type { ViewQuestion } from "@/lib/map/default-view";
import type { Mark } from "@/lib/map/marks";
import { INTERACTIVE_LAYERS } from "@/lib/map/overlay-layers";
import type { Theme } from "@/lib/map/palette";
import { precisionZoom } from "@/lib/map/precision-zoom";
import { isWide } from "@/lib/map/wide-place";
import type { Camera } from "@/lib/query/camera";
import type { Landmark } from "@/lib/records/place";
import type { MapScene, Move } from "@/lib/store/answers";
import styles from "./atlas-map.module.css";
import { exposeMap } from "./exposed-map";
import { HoverLabel } from "./hover-label";
import { featuresNear, type Hit, hitOf } from "./map-hit";
import { cameraOf } from "./move-map";
import { addOverlayImage } from "./overlay-images";
import { prepareMapLibre } from "./prepare-map-libre";
import { useCamera } from "./use-camera";
import { useCameraReport } from "./use-camera-report";
import { useFeatureState } from "./use-feature-state";
import { useMapStyle } from "./use-map-style";
import { useMarks } from "./use-marks";
import { useOverlay } from "./use-overlay";
import { usePopupInView } from "./use-popup-in-view";
import { useStyleEpoch } from "./use-style-epoch";
import { useZoomEnd } from "./use-zoom-end";

const mapLibre = prepareMapLibre();

const POPUP = ".maplibregl-popup";
/**
 * Until all is there the server's map stands before this one, which is drawn anew for each tile that comes: nobody sees
 * it, and without a graphics card a small drawing takes a third less of the browser's time.
 */
const UNSEEN_PIXEL_RATIO = 0.1;

export type MapSettings = {
  /** Another style's address, when the operator chose one. */
  styleUrl: string | undefined;
  /** Address of a street-level extract, when the operator dropped one in. */
  regionUrl: string | undefined;
  basemapVersion: string;
};

/** Where the map looks at this moment, and whether it is on its way elsewhere. */
export type SeenCamera = { camera: Camera; isMoving: boolean };

export type AtlasMapProps = {
  scene: MapScene;
  landmarks: readonly Landmark[];
  settings: MapSettings;
  theme: Theme;
  language: "en" | "ar" | "fa";
  usesOfflineStyle: boolean;
  /** The path that a followed link last led to. */
  opened: RefObject<string | undefined>;
  /** Camera of the link; `null` stands for the default view of what is selected. */
  linkCamera: Camera | null;
  initialCamera: Camera;
  /** What the default view of the page depends on. */
  question: Omit<ViewQuestion, "link" | "frame">;
  /** Places of the text on screen: lit, and followed where the reader lets the map. */
  inView: readonly string[] | undefined;
  isFollowing: boolean;
  selectedPlace: string | undefined;
  /** Goes up each time the reader asks to see the selected place on the map. */
  shownTimes: number;
  /** Drawn as selected: the place itself, or the places of the selected event. */
  selectedPlaces: readonly string[];
  highlight: Highlight;
  onHighlight: (highlight: Highlight) => void;
  onSelectPlace: (id: string) => void;
  onSelectMove: (move: Move) => void;
  onCamera: (camera: Camera) => void;
  onPopupElement: (element: HTMLElement | null) => void;
  onReady: (readSeen: () => SeenCamera) => void;
  onStyleFailure: () => void;
  /** The map could not start: `no-web-gl` where the browser gives it nothing to draw with. */
  onFailure: (failure: MapFailure) => void;
};

export type MapFailure = "no-web-gl" | "not-loaded";

/** The interactive map: marks, areas and moves over a basemap, one click handler, one camera. */
export function AtlasMap(props: AtlasMapProps) {
  const { scene, theme, highlight, selectedPlace, shownTimes } = props;
  // The map exists only some time after the first render: what depends on it waits for this state.
  const [map, setMap] = useState<MapRef | null>(null);
  const [hit, setHit] = useState<Hit>({ type: "nothing" });
  const [isPopupClosed, setPopupClosed] = useState(false);
  const styleEpoch = useStyleEpoch(map);
  const ground = useMapStyle(props);

  const placeById = useMemo(
    () => new Map(scene.places.map((place) => [place.id, place])),
    [scene.places],
  );
  const popupPlace = selectedPlace === undefined ? undefined : placeById.get(selectedPlace);

  // A popup that was closed opens again when its place is selected anew or asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for again is the same place
  useEffect(() => setPopupClosed(false), [selectedPlace, shownTimes]);
  // A country lit and dimmed again with every paragraph would make the whole map flicker.
  const nearInView = useMemo(
    () =>
      (props.inView ?? []).filter((id) => {
        const place = placeById.get(id);
        return place !== undefined && !isWide(place);
      }),
    [props.inView, placeById],
  );
  const marks = useMarks(map, scene, props.initialCamera.zoom);
  const style = useOverlay(map, ground, {
    scene,
    marks,
    landmarks: props.landmarks,
    theme,
    language: props.language,
    epoch: styleEpoch,
  });
  useZoomEnd(map, scene.places);
  useFeatureState(map, {
    marks,
    lit: highlight.places.length > 0 ? highlight.places : nearInView,
    selected: props.selectedPlaces,
    epoch: `${styleEpoch} ${theme}`,
    scene,
  });
  useCameraReport(map, props.onCamera);
  useCamera(map, props);
  const giveFocusBack = useFocusBack(POPUP, () => map?.getCanvas());
  const closePopup = () => {
    setPopupClosed(true);
    giveFocusBack();
  };
  const closeChooser = () => {
    setHit({ type: "nothing" });
    giveFocusBack();
  };
  const isChooserOpen = hit.type === "places";
  useEscape(
    () => (isChooserOpen ? closeChooser() : closePopup()),
    isChooserOpen || (popupPlace?.point !== null && popupPlace !== undefined && !isPopupClosed),
  );
  const showPopup = usePopupInView(map, props.onPopupElement);

  const select = useCallback(
    (found: Hit) => {
      switch (found.type) {
        case "place":
          setPopupClosed(false);
          props.onSelectPlace(found.id);
          return;
        case "move":
          props.onSelectMove(found.move);
          return;
        case "cluster":
          expand(map, found.mark, scene, setHit);
          return;
        case "places":
        case "nothing":
          return;
      }
    },
    [map, scene, props.onSelectPlace, props.onSelectMove],
  );

  const handleClick = (event: MapLayerMouseEvent) => {
    const { features = [], originalEvent, target, point } = event;
    const isFinger = "pointerType" in originalEvent && originalEvent.pointerType === "touch";
    const near = isFinger && features.length === 0 ? featuresNear(target, point) : features;
    const found = hitOf(near, marks, scene.moves);
    setHit(found.type === "places" || found.type === "nothing" ? found : { type: "nothing" });
    select(found);
  };
  const handleMove = (event: MapLayerMouseEvent) => {
    const found = hitOf(event.features ?? [], marks, scene.moves);
    const places = placesOf(found);
    if (places.join() !== highlight.places.join() || (places.length === 0 && highlight.event)) {
      props.onHighlight({ places, event: undefined });
    }
  };

  return (
    <div className={styles.map} data-theme={theme}>
      <GlMap
        ref={setMap}
        mapLib={mapLibre}
        mapStyle={style}
        initialViewState={{
          longitude: props.initialCamera.lng,
          latitude: props.initialCamera.lat,
          zoom: props.initialCamera.zoom,
          bearing: props.initialCamera.bearing,
          pitch: props.initialCamera.pitch,
        }}
        attributionControl={false}
        interactiveLayerIds={[...INTERACTIVE_LAYERS]}
        fadeDuration={0}
        pixelRatio={UNSEEN_PIXEL_RATIO}
        cursor={highlight.places.length > 0 ? "pointer" : undefined}
        onLoad={({ target }) => {
          foldAttribution(target.getContainer());
          exposeMap(target);
          drawInFull(target, () =>
            props.onReady(() => ({ camera: cameraOf(target), isMoving: target.isMoving() })),
          );
        }}
        // The style has just been read: before it can ask for an image.
        onStyleData={({ target }) =>
          target.setMissingStyleImageResolver((name) => addOverlayImage(target, name))
        }
        onError={({ target, error }) => {
          // An error of a map that there is says what it could not load or draw, and the map goes on.
          if (target) console.error(error);
          else props.onFailure(failureOf(error));
        }}
        onClick={handleClick}
        onMouseMove={handleMove}
        onMouseOut={() => props.onHighlight({ places: [], event: undefined })}
        locale={{ "Map.Title": "Map of the places the documents name" }}
      >
        <AttributionControl compact position="bottom-right" />
        <NavigationControl position="top-right" visualizePitch />
        <ScaleControl position="bottom-left" maxWidth={120} />
        <HoverLabel places={highlight.places} marks={marks} scene={scene} hidden={popupPlace?.id} />
        {popupPlace?.point && !isPopupClosed && (
          <Popup
            key={popupPlace.id}
            longitude={popupPlace.point[0]}
            latitude={popupPlace.point[1]}
            offset={18}
            maxWidth="340px"
            closeOnClick={false}
            focusAfterOpen={false}
            className={styles.popup}
            onClose={closePopup}
          >
            <div ref={showPopup} className={styles.popupBody} />
          </Popup>
        )}
        {hit.type === "places" && (
          <Popup
            longitude={hit.position[0]}
            latitude={hit.position[1]}
            closeOnClick={false}
            className={styles.popup}
            onClose={closeChooser}
          >
            <p className={styles.chooserTitle}>Several places lie here</p>
            <ul className={styles.chooser}>
              {hit.ids.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => {
                      setHit({ type: "nothing" });
                      select({ type: "place", id });
                    }}
                  >
                    {placeById.get(id)?.title ?? id}
                  </button>
                </li>
              ))}
            </ul>
          </Popup>
        )}
      </GlMap>
    </div>
  );
}

/** What pointing at something lights: a mark's place, all places at one spot, both ends of a move. */
function placesOf(hit: Hit): readonly string[] {
  switch (hit.type) {
    case "place":
      return [hit.id];
    case "places":
      return hit.ids;
    case "move":
      return [hit.move.from, hit.move.to];
    case "cluster":
      return hit.mark.places.map(({ id }) => id);
    case "nothing":
      return [];
  }
}

/** Zooms to where a mark falls apart, around its place with most events; what lies at one spot is a list. */
function expand(map: MapRef | null, mark: Mark, scene: MapScene, onHit: (hit: Hit) => void) {
  if (!map) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  // Not where the map ends now, but where it ends over there.
  const last = precisionZoom(scene.places, mark.position, { width, height });
  const zoom = expansionZoom(mark, scene, map.getZoom(), last);
  if (zoom === undefined) {
    onHit({ type: "places", ids: mark.places.map(({ id }) => id), position: mark.position });
    return;
  }
  map.getMap().setMaxZoom(last);
  // Told apart, as the map's own controls are, from moves that nobody asked for.
  map
    .getMap()
    .easeTo({ center: mark.position, zoom: Math.min(last, zoom + 0.2) }, { originalEvent: mark });
}

/** Draws a map at the screen's own pixel ratio, and says when it has been. */
function drawInFull(map: GlMapInstance, onDrawn: () => void) {
  // MapLibre goes by the screen, as it changes, where it is given no ratio; its types leave that out.
  map.setPixelRatio(undefined as unknown as number);
  map.once("render", onDrawn);
}

function failureOf(error: Error): MapFailure {
  return error.name === "GPUInitializationError" ? "no-web-gl" : "not-loaded";
}

const NARROW = 640;

/** On a narrow map the credits start folded behind their button. */
function foldAttribution(container: HTMLElement) {
  if (container.clientWidth >= NARROW) return;
  const credits = container.querySelector(".maplibregl-ctrl-attrib");
  credits?.classList.remove("maplibregl-compact-show");
  credits?.removeAttribute("open");
}
