// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import type { MapRef } from "react-map-gl/maplibre";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Camera, formatCamera } from "@/lib/query/camera";
import { createEchoes } from "@/lib/query/echoes";
import { fakeMedia } from "@/tests/support/fake-media";
import { useCamera } from "./use-camera";

afterEach(cleanup);

const at = (zoom: number): Camera => ({ zoom, lat: 10, lng: 20, bearing: 0, pitch: 0 });

/** A map that stands where it was last sent. */
function standingMap(camera: Camera) {
  const state = { camera };
  const jumpTo = vi.fn(({ zoom }: { zoom: number }) => {
    state.camera = at(zoom);
  });
  const easeTo = vi.fn(({ zoom }: { zoom: number; duration: number }) => {
    state.camera = at(zoom);
  });
  const map = {
    on: () => undefined,
    off: () => undefined,
    isMoving: () => false,
    getContainer: () => ({ clientWidth: 800, clientHeight: 600 }),
    getCenter: () => ({ lng: state.camera.lng, lat: state.camera.lat }),
    getZoom: () => state.camera.zoom,
    getBearing: () => state.camera.bearing,
    getPitch: () => state.camera.pitch,
    jumpTo,
    easeTo,
  } as unknown as MapRef;
  return { map, jumpTo, easeTo };
}

function follow(first: Camera, selection = "none") {
  const { map, jumpTo, easeTo } = standingMap(first);
  const echoes = createEchoes();
  const opened = { current: undefined };
  const question = { selection, places: [], focus: [] } as unknown as Parameters<
    typeof useCamera
  >[1]["question"];
  const { rerender } = renderHook(
    (linkCamera: Camera | null) =>
      useCamera(map, {
        opened,
        echoes,
        linkCamera,
        question,
        shownTimes: 0,
        inView: undefined,
        isFollowing: false,
      }),
    { initialProps: first },
  );
  return { map, jumpTo, easeTo, echoes, link: rerender };
}

describe("A map and its link", () => {
  it("goes where a link leads", () => {
    const { jumpTo, link } = follow(at(5));
    link(at(8));
    expect(jumpTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ zoom: 8 }));
  });

  it.each([
    [true, 0],
    [false, 1_200],
  ])("shows the way to a step of a tour, unless motion is unwanted: %s", (isUnwanted, duration) => {
    fakeMedia().set("(prefers-reduced-motion: reduce)", isUnwanted);
    const { jumpTo, easeTo, link } = follow(at(5), "step");
    link(at(8));
    expect(easeTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ zoom: 8, duration }));
    expect(jumpTo).not.toHaveBeenCalled();
  });

  it("stays where it is when the link says late where it was", () => {
    const { map, jumpTo, echoes, link } = follow(at(5));
    echoes.note(formatCamera(at(8)));
    map.jumpTo({ zoom: 9 });
    jumpTo.mockClear();
    link(at(8));
    expect(jumpTo).not.toHaveBeenCalled();
    link(at(7));
    expect(jumpTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ zoom: 7 }));
  });
});
