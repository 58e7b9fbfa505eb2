"use client";

import { useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { useWords } from "#use-words";
import { BASEMAP_SOURCES } from "@/lib/map/basemap-style";
import { scaleBar } from "@/lib/map/scale-bar";
import { formatDistance } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";
import styles from "./atlas-map.module.css";

/** The map on paper: as it is seen at the moment of printing, with a scale, and where its ground comes from. */
export function PaperMap({ map }: { map: MapRef | null }) {
  const say = useWords();
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!map) return;
    const container = map.getContainer();
    // The browser takes the page as it is when the last listener has returned. The map keeps its size meanwhile: at that
    // of the paper it would draw itself anew.
    const begin = () => {
      container.style.width = `${container.clientWidth}px`;
      container.style.height = `${container.clientHeight}px`;
      if (paper.current) copyMap(map.getMap(), paper.current, say);
    };
    const end = () => {
      container.style.width = "100%";
      container.style.height = "100%";
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [map, say]);
  return (
    <figure className={styles.paper} aria-hidden="true">
      <canvas ref={paper} />
      <figcaption>{BASEMAP_SOURCES}</figcaption>
    </figure>
  );
}

type GlMap = ReturnType<MapRef["getMap"]>;

/** What WebGL has drawn is gone after the turn in which it was: it is drawn and copied in one. */
function copyMap(map: GlMap, paper: HTMLCanvasElement, say: Words) {
  map.redraw();
  const drawn = map.getCanvas();
  [paper.width, paper.height] = [drawn.width, drawn.height];
  const pen = paper.getContext("2d");
  if (!pen || drawn.width === 0) return;
  pen.drawImage(drawn, 0, 0);
  const ratio = drawn.width / drawn.clientWidth;
  pen.scale(ratio, ratio);
  drawScale(pen, map, say);
}

/** CSS pixels. */
const SCALE = { widest: 120, inset: 14, height: 7, size: 12 } as const;

/** In the corner that reading begins at; true at the middle of the map. */
function drawScale(pen: CanvasRenderingContext2D, map: GlMap, say: Words) {
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const { metres, pixels } = scaleBar(
    { zoom: map.getZoom(), lat: map.getCenter().lat },
    SCALE.widest,
  );
  const style = getComputedStyle(map.getContainer());
  const isTurned = style.direction === "rtl";
  const x = isTurned ? width - SCALE.inset - pixels : SCALE.inset;
  const y = height - SCALE.inset;
  pen.fillStyle = style.getPropertyValue("--paper");
  pen.fillRect(x - 6, y - 26, pixels + 12, 32);
  pen.strokeStyle = pen.fillStyle = style.getPropertyValue("--ink");
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x, y - SCALE.height);
  pen.lineTo(x, y);
  pen.lineTo(x + pixels, y);
  pen.lineTo(x + pixels, y - SCALE.height);
  pen.stroke();
  pen.font = `${SCALE.size}px ${style.getPropertyValue("--sans")}`;
  pen.textAlign = isTurned ? "right" : "left";
  pen.fillText(
    formatDistance(metres, say),
    isTurned ? x + pixels - 4 : x + 4,
    y - SCALE.height - 4,
  );
}
