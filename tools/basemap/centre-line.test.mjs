import assert from "node:assert/strict";
import { test } from "node:test";
import { centreLine } from "./centre-line.mjs";

/** A river of two kilometres' width that runs due east along the equator. */
const steps = Array.from({ length: 21 }, (_, index) => index / 100);
const ring = [
  [-0.01, 0],
  ...steps.map((lng) => [lng, 0.009]),
  [0.21, 0],
  ...steps.toReversed().map((lng) => [lng, -0.009]),
];

test("draws the line midway between the banks, from tip to tip", () => {
  const line = centreLine(ring, []);
  assert.ok(line.length > 10);
  for (const [lng, lat] of line) {
    assert.ok(Math.abs(lat) < 0.004, `${lng}, ${lat} is not in the middle`);
  }
  const lngs = line.map(([lng]) => lng);
  assert.ok(Math.max(...lngs) > 0.18 && Math.min(...lngs) < 0.02);
});

test("goes to the ends of the lines that continue the river, and not to far ones", () => {
  const near = [0.215, 0.001];
  const line = centreLine(ring, [near, [1, 1]]);
  const ends = [line[0], line.at(-1)];
  assert.ok(ends.some((end) => end[0] === near[0] && end[1] === near[1]));
  assert.ok(!line.some(([lng]) => lng === 1));
});
