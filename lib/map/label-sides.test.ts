import { expect, it } from "vitest";
import { chooseLabelSides } from "./label-sides";

const spot = (id: string, x: number, y: number, text = "Name") => ({ id, x, y, reach: 10, text });
const sides = (...spots: ReturnType<typeof spot>[]) => Object.fromEntries(chooseLabelSides(spots));

it("A name stands to the right of its sign where nothing lies there", () => {
  expect(sides(spot("alone", 0, 0), spot("far", 0, 60))).toEqual({ alone: "right", far: "right" });
});

it("It stands to the left where another sign lies to the right, and nowhere between two", () => {
  expect(sides(spot("camp", 0, 0), spot("city", 30, 4))).toEqual({ camp: "left", city: "right" });
  expect(sides(spot("camp", 0, 0), spot("city", 30, 4), spot("port", -30, 0))).toEqual({
    city: "right",
    port: "left",
  });
});

it("Of two names for one room the first has it", () => {
  const [first, second] = [spot("first", 0, 0, "A long name"), spot("second", 120, 0, "Another")];
  expect(sides(first, second)).toEqual({ first: "right", second: "right" });
  expect(sides(second, spot("bound", 0, 0, "A very long name"))).toEqual({
    second: "right",
    bound: "left",
  });
});

it("A name that is bound to a side is left out where that has no room", () => {
  const spots = [spot("camp", 0, 0), spot("city", 30, 4)];
  expect(Object.fromEntries(chooseLabelSides(spots, () => "right"))).toEqual({ city: "right" });
  expect(chooseLabelSides(spots, () => undefined).size).toBe(0);
});
