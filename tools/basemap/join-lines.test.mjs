import assert from "node:assert/strict";
import { test } from "node:test";
import { isClosed, joinLines } from "./join-lines.mjs";

test("joins lines that meet end to end, whatever their direction", () => {
  const joined = joinLines([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [2, 1],
      [1, 0],
    ],
    [
      [2, 1],
      [3, 1],
    ],
  ]);
  assert.equal(joined.length, 1);
  assert.deepEqual(joined[0].toSorted(), [
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
  ]);
});

test("leaves lines apart where three of them meet", () => {
  const confluence = [1, 1];
  const lines = [
    [0, 0],
    [2, 0],
    [1, 2],
  ].map((source) => [source, confluence]);
  assert.equal(joinLines(lines).length, 3);
});

test("closes a ring once", () => {
  const ring = joinLines([
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
  ]);
  assert.equal(ring.length, 1);
  assert.equal(isClosed(ring[0]), true);
  assert.equal(ring[0].length, 5);
});
