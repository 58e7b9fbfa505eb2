"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { type CameraEvent, FIRST_CAMERA, nextCamera } from "@/lib/map/camera-lead";
import { defaultView, spotsToShow, type ViewQuestion } from "@/lib/map/default-view";
import { placesOfRegion } from "@/lib/map/reading-region";
import { type Camera, formatCamera, isSameCamera } from "@/lib/query/camera";
import type { Echoes } from "@/lib/query/echoes";
import { readLanguage } from "@/lib/words/languages";
import { cameraOf, goTo, isHidden, showSpots, sizeOf, travelTo } from "./move-map";

/** A reader who scrolls on is left alone until the text rests. */
const SETTLED = 500;
/** Milliseconds of a flight: to a page's places, and to those of a text that is being read or of a step of a tour. */
const QUICK = 700;
const GENTLE = 1_200;

/** Moves the map for whoever leads: the link, the page that is selected, or what is read; never against the reader. */
export function useCamera(
  map: MapRef | null,
  {
    opened,
    echoes,
    linkCamera,
    question,
    shownTimes,
    inView,
    isFollowing,
  }: {
    /** The path that a followed link last led to. */
    opened: RefObject<string | undefined>;
    echoes: Echoes;
    linkCamera: Camera | null;
    /** What the default view of the page depends on. */
    question: Omit<ViewQuestion, "link" | "frame">;
    /** Goes up each time the reader asks to see the page's places on the map. */
    shownTimes: number;
    /** Places of the text on screen; `undefined` where no text is read, and until they are known. */
    inView: readonly string[] | undefined;
    isFollowing: boolean;
  },
) {
  const state = useRef(FIRST_CAMERA);
  const tell = useCallback((event: CameraEvent) => {
    state.current = nextCamera(state.current, event);
    return state.current.lead;
  }, []);
  const latest = useRef(question);
  latest.current = question;
  const hasOpened = useRef(false);
  const isCovered = useRef(false);
  const focusKey = question.focus.join(" ");

  useEffect(() => {
    const note = (event: { originalEvent?: unknown }) => {
      if (event.originalEvent) tell({ type: "moved", at: performance.now() });
    };
    map?.on("move", note);
    return () => void map?.off("move", note);
  }, [map, tell]);

  useEffect(() => {
    if (!map || !linkCamera || echoes.take(formatCamera(linkCamera))) return;
    if (isSameCamera(linkCamera, cameraOf(map))) return;
    if (latest.current.selection === "step") {
      travelTo(map, linkCamera, GENTLE);
      return;
    }
    if (map.isMoving()) return;
    // A link that was followed names the camera of that moment; the map may have moved on since.
    if (opened.current === pathWithoutLanguage()) return;
    goTo(map, linkCamera);
  }, [map, linkCamera, opened, echoes]);

  useEffect(() => {
    if (!map) return;
    const isReturn = opened.current !== pathWithoutLanguage();
    // Of a step of a tour the link says where the map looks.
    const isLinked = isReturn || latest.current.selection === "step";
    const arrival = !hasOpened.current ? "first" : isLinked ? "returned" : "followed";
    hasOpened.current = true;
    isCovered.current = isHidden(map);
    const lead = tell({ type: "page", arrival });
    if (lead.type === "selection" && focusKey !== "")
      showSpots(map, spotsOf(latest.current), QUICK);
    else if (arrival === "returned") showDefaultView(map, latest.current);
  }, [map, focusKey, opened, tell]);

  useEffect(() => {
    if (!map || shownTimes === 0) return;
    tell({ type: "asked" });
    showSpots(map, spotsOf(latest.current), QUICK);
  }, [map, shownTimes, tell]);

  useEffect(() => {
    if (!map) return;
    // What a document opens with is shown by its link.
    const isFirst = !state.current.isReading;
    tell({ type: "scrolled", places: inView });
    if (inView === undefined || isFirst || !isFollowing) return;
    const timer = setTimeout(() => {
      const region = placesOfRegion(latest.current.places.filter(({ id }) => inView.includes(id)));
      if (region.length === 0) return;
      const lead = tell({
        type: "rested",
        places: region.map(({ id }) => id),
        at: performance.now(),
      });
      if (lead.type === "reading") showSpots(map, spotsToShow(region, lead.places), GENTLE);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [map, inView, isFollowing, tell]);

  // A map that a sheet covered is fitted to its page once it is seen.
  useEffect(() => {
    if (!map) return;
    const showUncovered = () => {
      if (!isCovered.current || isHidden(map)) return;
      isCovered.current = false;
      showDefaultView(map, latest.current);
    };
    map.on("resize", showUncovered);
    return () => void map.off("resize", showUncovered);
  }, [map]);
}

function pathWithoutLanguage(): string {
  return readLanguage(window.location.pathname).path;
}

function spotsOf({ places, focus }: Pick<ViewQuestion, "places" | "focus">) {
  return spotsToShow(places, focus);
}

/** Not where the link names a camera: the address is asked, since the state may still be that of the page just left. */
function showDefaultView(map: MapRef, question: Omit<ViewQuestion, "link" | "frame">) {
  const namesCamera = new URLSearchParams(window.location.search).has("map");
  if (namesCamera || isHidden(map)) return;
  goTo(map, defaultView({ ...question, link: null, frame: sizeOf(map) }));
}
