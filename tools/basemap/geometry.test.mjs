import assert from "node:assert/strict";
import { test } from "node:test";
import { isInFocus, kilometres, squareKilometres } from "./geometry.mjs";

test("takes positions for [lng, lat]", () => {
  assert.equal(isInFocus([44.4, 33.3]), true);
  assert.equal(isInFocus([33.3, 44.4]), false);
});

test("measures short distances in kilometres, shorter eastwards the farther north", () => {
  assert.ok(Math.abs(kilometres([44, 33], [44, 34]) - 111.2) < 0.1);
  assert.ok(Math.abs(kilometres([44, 60], [45, 60]) - 55.6) < 0.1);
});

test("measures areas in square kilometres, whichever way a ring runs", () => {
  const ring = [
    [44, 0],
    [45, 0],
    [45, 1],
    [44, 1],
    [44, 0],
  ];
  const expected = 111.2 ** 2;
  assert.ok(Math.abs(squareKilometres([ring]) / expected - 1) < 0.01);
  assert.ok(Math.abs(squareKilometres([ring.toReversed()]) / expected - 1) < 0.01);
});
