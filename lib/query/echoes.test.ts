import { describe, expect, it } from "vitest";
import { createEchoes } from "./echoes";

const at = (zoom: number) => `${zoom}/1/2`;

describe("What a page wrote into the address", () => {
  it("is known again once", () => {
    const echoes = createEchoes();
    echoes.note(at(9.3));
    expect(echoes.take(at(9.3))).toBe(true);
    expect(echoes.take(at(9.3))).toBe(false);
  });

  it("is known again when others were written since", () => {
    const echoes = createEchoes();
    for (const zoom of [7, 8, 9]) echoes.note(at(zoom));
    expect(echoes.take(at(8))).toBe(true);
    expect(echoes.take(at(9))).toBe(true);
  });

  it("is passed over with those that are never heard of", () => {
    const echoes = createEchoes();
    for (const zoom of [7, 8]) echoes.note(at(zoom));
    expect(echoes.take(at(8))).toBe(true);
    expect(echoes.take(at(7))).toBe(false);
  });

  it("is a link's own after another link", () => {
    const echoes = createEchoes();
    echoes.note(at(7));
    expect(echoes.take(at(3))).toBe(false);
    expect(echoes.take(at(7))).toBe(false);
    echoes.note(at(8));
    echoes.forget();
    expect(echoes.take(at(8))).toBe(false);
  });
});
