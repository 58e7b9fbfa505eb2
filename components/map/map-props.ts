import type { RefObject } from "react";
import type { Highlight } from "@/lib/client/highlight-store";
import type { Size } from "@/lib/map/camera-fit";
import type { ViewQuestion } from "@/lib/map/default-view";
import type { DrawnScene } from "@/lib/map/marks";
import type { Theme } from "@/lib/map/palette";
import type { Camera } from "@/lib/query/camera";
import type { Echoes } from "@/lib/query/echoes";
import type { Bbox } from "@/lib/query/query";
import type { Landmark } from "@/lib/records/place";
import type { Move } from "@/lib/store/answers";
import type { Language } from "@/lib/words/languages";

export type MapSettings = {
  /** Another style's address, when the operator chose one. */
  styleUrl: string | undefined;
  /** Address of a street-level extract, when the operator dropped one in. */
  regionUrl: string | undefined;
  basemapVersion: string;
};

/** Where the map looks at this moment and what it shows, and whether it is on its way elsewhere. */
export type SeenCamera = { camera: Camera; frame: Bbox; isMoving: boolean };

/** Why the map could not start: `no-web-gl` where the browser gives it nothing to draw with. */
export type MapFailure = "no-web-gl" | "not-loaded";

export type AtlasMapProps = {
  scene: DrawnScene;
  /** Whether it is that of days which are being chosen, ahead of the link. */
  isBrushed: boolean;
  landmarks: readonly Landmark[];
  settings: MapSettings;
  theme: Theme;
  language: Language;
  usesOfflineStyle: boolean;
  /** Whether it leaves the wheel and one finger to the page that it is a part of. */
  isCooperative?: boolean;
  /** The path that a followed link last led to. */
  opened: RefObject<string | undefined>;
  /** What the map itself wrote into the link, which it is not to follow. */
  echoes: Echoes;
  /** Camera of the link; `null` stands for the default view of what is selected. */
  linkCamera: Camera | null;
  initialCamera: Camera;
  /** Of the part of the page that the map will fill; undefined where something covers all of it. */
  initialSize: Size | undefined;
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
  /** The map has come to rest, at another place or size or as it was. */
  onRest: () => void;
  onPopupElement: (element: HTMLElement | null) => void;
  onReady: (readSeen: () => SeenCamera) => void;
  onStyleFailure: () => void;
  onFailure: (failure: MapFailure) => void;
};
