"use client";

import { createContext, useContext } from "react";
import type { AskColumns } from "@/lib/client/ask-columns";
import { createHighlightStore } from "@/lib/client/highlight-store";
import type { NotedTitle } from "@/lib/client/use-trail";
import type { Camera } from "@/lib/query/camera";
import type { FilterChange } from "@/lib/query/filter-change";
import type { Filters } from "@/lib/query/filters";
import type { ListStart } from "@/lib/query/list-start";
import { type Bbox, EVERYTHING, type Query } from "@/lib/query/query";

type LinkOptions = {
  isExact?: boolean;
  /** The path says the whole view: nothing of the present one goes along but how pages look. */
  isWhole?: boolean;
  change?: FilterChange | undefined;
};

type Links = {
  /** Address of the site without a trailing slash, for links that are read on paper. */
  site?: string;
  /** Address of a page seen through the current filters and theme, these changed, or exactly what its path asks for. */
  hrefOf: (path: string, options?: LinkOptions) => string;
  /** Where links open: those of a page within another site's, in a window of their own. */
  target?: "_blank";
  /** Opens a page and keeps the map where it is. */
  open: (path: string, options?: LinkOptions) => void;
  /** The release that the page is of, where it is not today's: another one is another page. */
  release?: string | undefined;
  /** Of the page that is shown, with what its list adds to it. */
  path: string;
  /** What narrows the view. */
  filters: Partial<Filters>;
  /** Changes that on the page that is shown. */
  narrow: (change: FilterChange) => void;
};

/** A step of a tour that is read as a whole: the address of the tour as it is read there, and the places it is about. */
export type ReadStep = { address: string; places: readonly string[] };

/** What the page of a whole tour tells the map. */
export type TourReading = {
  /** The link says which step is read: the map looks where the link has it. */
  enter: (step: ReadStep) => void;
  /** The reader has come to a step: map, filters, timeline and address become those of the step. */
  show: (step: ReadStep) => void;
  /** No step is read any more. */
  leave: () => void;
};

/** What a page tells the map, and the element that its popup is drawn into. */
type MapState = {
  /** The places the page is about. */
  setFocus: (places: readonly string[]) => void;
  /** The version of the atlas that the page is of. */
  noteVersion: (version: string) => void;
  /** The places of the text that is on screen. */
  setInView: (places: readonly string[] | undefined) => void;
  /** Whether the map moves to them. */
  isFollowing: boolean;
  /** The same of the steps of a tour that is read as a whole. */
  isFollowingTour: boolean;
  tourReading: TourReading;
  setFollowing: (isFollowing: boolean) => void;
  popupElement: HTMLElement | null;
  /** Shows the selected place on the map, its popup open; none where there is no map that moves. */
  showOnMap: (() => void) | undefined;
  /** What the map shows at this moment; none where there is no map that moves. */
  readFrame: (() => Bbox | undefined) | undefined;
  /** The page's address with the camera of this moment, ahead of the address bar while the map still moves. */
  readAddress: () => string;
  /** Where the map looks at this moment; none where there is no map that moves. */
  readCamera: () => Camera | undefined;
  /** The address of the page before the composer of tours; none where this visit began there. */
  readLastPage: () => string | undefined;
};

export const LinkContext = createContext<Links>({
  site: "",
  hrefOf: (path) => path,
  open: () => {},
  path: "/",
  filters: {},
  narrow: () => {},
});
export const HighlightContext = createContext(createHighlightStore());
export const MapContext = createContext<MapState>({
  setFocus: () => {},
  noteVersion: () => {},
  setInView: () => {},
  isFollowing: false,
  isFollowingTour: false,
  tourReading: { enter: () => {}, show: () => {}, leave: () => {} },
  setFollowing: () => {},
  popupElement: null,
  showOnMap: undefined,
  readFrame: undefined,
  readAddress: () => window.location.href,
  readCamera: () => undefined,
  readLastPage: () => undefined,
});

/** What is asked of the atlas, and whom to ask. */
type Atlas = {
  /** Of the atlas that ordinals are of. */
  version: string;
  columns: AskColumns | undefined;
  query: Query;
  /** What the map shows where it rests; none where there is no map that moves. */
  frame: Bbox | undefined;
  /** Names in the address of a list's page the row that it is read at. */
  noteStart: (start: ListStart) => void;
};
export const AtlasContext = createContext<Atlas>({
  version: "",
  columns: undefined,
  query: EVERYTHING,
  frame: undefined,
  noteStart: () => {},
});

/** Takes the title of a page, by its path. */
export const TitleContext = createContext<(path: string, title: NotedTitle) => void>(() => {});

export const useLinks = () => useContext(LinkContext);
export const useHighlight = () => useContext(HighlightContext);
export const useMapState = () => useContext(MapContext);
export const useAtlas = () => useContext(AtlasContext);
