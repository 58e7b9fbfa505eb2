import { describe, expect, it } from "vitest";
import { createCameraEchoes } from "./camera-echo";

const at = (zoom: number) => ({ zoom, lat: 1, lng: 2, bearing: 0, pitch: 0 });

describe("A camera that the map wrote", () => {
  it("is known again once, as the link writes it", () => {
    const echoes = createCameraEchoes();
    echoes.note(at(9.301_257));
    expect(echoes.take(at(9.3))).toBe(true);
    expect(echoes.take(at(9.3))).toBe(false);
  });

  it("is known again when the map has written others since", () => {
    const echoes = createCameraEchoes();
    for (const zoom of [7, 8, 9]) echoes.note(at(zoom));
    expect(echoes.take(at(8))).toBe(true);
    expect(echoes.take(at(9))).toBe(true);
  });

  it("is passed over with those that are never heard of", () => {
    const echoes = createCameraEchoes();
    for (const zoom of [7, 8]) echoes.note(at(zoom));
    expect(echoes.take(at(8))).toBe(true);
    expect(echoes.take(at(7))).toBe(false);
  });

  it("is a link's own after another link", () => {
    const echoes = createCameraEchoes();
    echoes.note(at(7));
    expect(echoes.take(at(3))).toBe(false);
    expect(echoes.take(at(7))).toBe(false);
    echoes.note(at(8));
    echoes.forget();
    expect(echoes.take(at(8))).toBe(false);
  });
});
