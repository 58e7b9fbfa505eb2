"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useState } from "react";
import {
  AttributionControl,
  Map as GlMap,
  type MapRef,
  NavigationControl,
  ScaleControl,
} from "react-map-gl/maplibre";
import { useWords } from "#use-words";
import { useEscape } from "@/lib/client/use-escape";
import { useFocusBack } from "@/lib/client/use-focus-back";
import { frameOf } from "@/lib/map/frame";
import { INTERACTIVE_LAYERS } from "@/lib/map/overlay-layers";
import { isWide } from "@/lib/map/wide-place";
import { WRITING } from "@/lib/words/languages";
import { titleIn } from "@/lib/words/place-label";
import styles from "./atlas-map.module.css";
import { exposeMap } from "./exposed-map";
import {
  drawInFull,
  drawInFullWhenComplete,
  failureOf,
  foldAttribution,
  UNSEEN_PIXEL_RATIO,
} from "./first-drawing";
import { HoverLabel } from "./hover-label";
import { mapLocale } from "./map-locale";
import type { AtlasMapProps } from "./map-props";
import { cameraOf } from "./move-map";
import { addOverlayImage } from "./overlay-images";
import { PaperMap } from "./paper-map";
import { PlacePopup } from "./place-popup";
import { prepareMapLibre } from "./prepare-map-libre";
import { SpotChooser } from "./spot-chooser";
import { readGroundAhead } from "./tile-archives";
import { useBrushCover } from "./use-brush-cover";
import { useCamera } from "./use-camera";
import { useCameraReport } from "./use-camera-report";
import { useFeatureState } from "./use-feature-state";
import { useHits } from "./use-hits";
import { useMapStyle } from "./use-map-style";
import { useMarks } from "./use-marks";
import { useOverlay } from "./use-overlay";
import { useStyleEpoch } from "./use-style-epoch";
import { useZoomEnd } from "./use-zoom-end";

const mapLibre = prepareMapLibre();

const POPUP = ".maplibregl-popup";
/** Where lines begin and end. */
const EDGES = { ltr: ["left", "right"], rtl: ["right", "left"] } as const;

/** The interactive map: marks, areas and moves over a basemap, one click handler, one camera. */
export function AtlasMap(props: AtlasMapProps) {
  const { theme, highlight, selectedPlace, shownTimes } = props;
  const say = useWords();
  const [start, end] = EDGES[WRITING[say.language].direction];
  // The map exists only some time after the first render: what depends on it waits for this state.
  const [map, setMap] = useState<MapRef | null>(null);
  // The map is made after this; what it begins with need not wait for that.
  useState(() => askForFirstTiles(props));
  const [isPopupClosed, setPopupClosed] = useState(false);
  const styleEpoch = useStyleEpoch(map);
  const ground = useMapStyle(props);

  const { places } = props.scene;
  const placeById = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
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
  const lit = highlight.places.length > 0 ? highlight.places : nearInView;
  const scene = useBrushCover(map, {
    isBrushed: props.isBrushed,
    scene: props.scene,
    landmarks: props.landmarks,
    lit,
    selected: props.selectedPlaces,
    theme,
    language: props.language,
    epoch: styleEpoch,
  });
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
    lit,
    selected: props.selectedPlaces,
    epoch: `${styleEpoch} ${theme}`,
    scene,
  });
  useCameraReport(map, props.onCamera, props.onRest);
  useCamera(map, props);
  const { spot, closeSpot, choosePlace, ...handlers } = useHits(map, {
    scene,
    marks,
    highlight,
    onHighlight: props.onHighlight,
    onPlace: (id) => {
      setPopupClosed(false);
      props.onSelectPlace(id);
    },
    onMove: props.onSelectMove,
  });
  const giveFocusBack = useFocusBack(POPUP, () => map?.getCanvas());
  const closePopup = () => {
    setPopupClosed(true);
    giveFocusBack();
  };
  const closeChooser = () => {
    closeSpot();
    giveFocusBack();
  };
  const popupPosition = isPopupClosed ? null : popupPlace?.point;
  useEscape(
    () => (spot ? closeChooser() : closePopup()),
    spot !== undefined || Boolean(popupPosition),
  );

  return (
    <div className={styles.map} data-theme={theme}>
      <div className={styles.live}>
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
          cooperativeGestures={props.isCooperative ?? false}
          interactiveLayerIds={[...INTERACTIVE_LAYERS]}
          fadeDuration={0}
          // Ours is made by functions that the tests hold to the specification; an operator's is not ours.
          validateStyle={props.settings.styleUrl !== undefined}
          pixelRatio={UNSEEN_PIXEL_RATIO}
          cursor={highlight.places.length > 0 ? "pointer" : undefined}
          onSourceData={({ target }) => drawInFullWhenComplete(target)}
          onLoad={({ target }) => {
            foldAttribution(target.getContainer());
            exposeMap(target);
            const show = () =>
              props.onReady(() => ({
                camera: cameraOf(target),
                frame: frameOf(target.getBounds().toArray()),
                isMoving: target.isMoving(),
              }));
            if (drawInFull(target)) target.once("render", show);
            else show();
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
          {...handlers}
          locale={mapLocale(say)}
        >
          <AttributionControl compact position={`bottom-${end}`} />
          <NavigationControl position={`top-${end}`} visualizePitch />
          <ScaleControl position={`bottom-${start}`} maxWidth={120} />
          <HoverLabel
            places={highlight.places}
            marks={marks}
            scene={scene}
            hidden={popupPlace?.id}
          />
          {popupPlace && popupPosition && (
            <PlacePopup
              key={popupPlace.id}
              map={map}
              position={popupPosition}
              onElement={props.onPopupElement}
              onClose={closePopup}
            />
          )}
          {spot && (
            <SpotChooser
              spot={spot}
              titleOf={(id) => {
                const place = placeById.get(id);
                return place ? titleIn(place, say) : id;
              }}
              onChoose={choosePlace}
              onClose={closeChooser}
            />
          )}
        </GlMap>
      </div>
      <PaperMap map={map} />
    </div>
  );
}

/** Of the ground as it is drawn first: an operator's own style may be of another. */
function askForFirstTiles({
  settings,
  usesOfflineStyle,
  initialCamera,
  initialSize,
}: AtlasMapProps) {
  const isOurs = settings.styleUrl === undefined || usesOfflineStyle;
  if (isOurs && initialSize) readGroundAhead(initialCamera, initialSize);
}
