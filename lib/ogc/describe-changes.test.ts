import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import type { RecordChange } from "@/lib/records/release";
import { wordsIn } from "@/lib/words/catalogue";
import { describeChanges } from "./describe-changes";

const HOSTILE = `<img src=x onerror="alert(1)"> & </span>`;

it("tells changes as text, whatever a record says, in the languages that they are in", () => {
  const change: RecordChange = {
    collection: "events",
    id: "a",
    change: "changed",
    title: HOSTILE,
    within: null,
    fields: [
      { field: HOSTILE, before: HOSTILE, after: null },
      { field: "list", before: [HOSTILE], after: 3 },
    ],
  };
  const release = { id: "0123456789ab", released: "2026-01-02T03:04:05Z", note: HOSTILE };
  const { document } = new JSDOM(describeChanges([change], release, wordsIn("en", "fa"))).window;
  expect(document.querySelectorAll("img, script")).toHaveLength(0);
  expect(document.querySelector("p")?.textContent).toBe(`Release of 2 January 2026: ${HOSTILE}`);
  expect([...document.querySelectorAll("dt, dd")].map(({ textContent }) => textContent)).toEqual([
    HOSTILE,
    `Before: ${HOSTILE}`,
    "After: nothing",
    "list",
    `Before: ${JSON.stringify([HOSTILE])}`,
    "After: 3",
  ]);
  const words = [...document.querySelectorAll("span")];
  expect(words.map(({ lang, dir }) => [lang, dir])).toEqual(Array(3).fill(["fa", "auto"]));
});
