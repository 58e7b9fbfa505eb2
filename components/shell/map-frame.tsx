"use client";

import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, Suspense } from "react";
import { useWords } from "#use-words";
import { useIsHydrated } from "@/lib/client/use-is-hydrated";
import { defaultView } from "@/lib/map/default-view";
import type { DrawnScene } from "@/lib/map/marks";
import type { Landmark } from "@/lib/records/place";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Move } from "@/lib/store/answers";
import { MapLegend } from "../map/map-legend";
import type { AtlasMapProps, MapFailure } from "../map/map-props";
import { MoveList } from "../map/move-list";
import { FallBack } from "../ui/fall-back";
import { hydrateLater } from "../ui/hydrate-later";
import { LatePart } from "../ui/late-part";
import styles from "./viewer.module.css";

type MapModule = typeof import("../map/atlas-map");

let importMap: () => Promise<MapModule>;
const loadMap = () => importMap().then((file) => file.AtlasMap);
const tellLater = () => {};
const Nothing = () => null;

/** What shows nothing of a module, and the way to import it: written once, for each would have files of its own. */
function takeImport(importing: () => Promise<MapModule>) {
  importMap = importing;
  return async () => {
    if (typeof window !== "undefined") await importing().catch(tellLater);
    return Nothing;
  };
}

/**
 * Shows nothing; where the server draws it, the page names the files of the map's code among what it needs. Next finds
 * them by the `import` that is written here.
 */
const MapCode = dynamic(takeImport(() => import("../map/atlas-map")));
// The map's code is asked for at once, not only when the page has come to life; where it is shown, its failure is told.
if (typeof window !== "undefined") loadMap().catch(tellLater);

const Legend = hydrateLater(MapLegend);

/** The map's part of the page: the server's drawing until the map that moves is ready, the legend, and a move's card. */
export function MapFrame({
  ref,
  scene,
  landmarks,
  isLoading,
  isReady,
  failure,
  outline,
  families,
  openMove,
  onCloseMove,
  version,
  ...map
}: {
  ref: RefObject<HTMLElement | null>;
  /** The map begins when both are there. */
  scene: DrawnScene | undefined;
  landmarks: readonly Landmark[] | undefined;
  isLoading: boolean;
  isReady: boolean;
  failure: MapFailure | undefined;
  outline: ReactNode;
  families: Vocabulary["families"];
  openMove: Move | undefined;
  onCloseMove: () => void;
  /** Of the atlas. */
  version: string;
} & Omit<AtlasMapProps, "scene" | "landmarks" | "initialCamera" | "initialSize">) {
  const say = useWords();
  const isHydrated = useIsHydrated();
  return (
    <section
      ref={ref}
      className={styles.map}
      aria-label={say("shell.map")}
      data-busy={(scene && isLoading) || undefined}
    >
      <div className={styles.outline} hidden={isReady}>
        {outline}
      </div>
      {isHydrated && scene && landmarks && failure === undefined && (
        <div className={styles.gl} data-ready={isReady || undefined}>
          <FallBack to={null} onFailure={() => map.onFailure("not-loaded")}>
            <LatePart
              load={loadMap}
              props={{
                ...map,
                scene,
                landmarks,
                initialCamera: defaultView({
                  ...map.question,
                  link: map.linkCamera,
                  frame: sizeOf(ref.current),
                }),
                initialSize: sizeOf(ref.current),
              }}
            />
          </FallBack>
        </div>
      )}
      <Suspense>
        <MapCode />
      </Suspense>
      <Legend families={families} />
      <MoveList
        move={openMove}
        places={map.question.places}
        version={version}
        onClose={onCloseMove}
      />
    </section>
  );
}

/** `undefined` of a map that a sheet covers: it has no height to fit anything to. */
function sizeOf(frame: HTMLElement | null) {
  if (!frame || isMapCovered(frame)) return undefined;
  return { width: frame.clientWidth, height: frame.clientHeight };
}

export function isMapCovered(frame: HTMLElement | null): boolean {
  return frame?.clientHeight === 0;
}
