import { describe, expect, it } from "vitest";
import type { RecordChange } from "@/lib/records/release";
import type { History } from "@/lib/store/history";
import type { Subject } from "./contract-subject";

const ONE = "111111111111";
const TWO = "222222222222";
const NOW = "333333333333";

const change = (
  collection: RecordChange["collection"],
  id: string,
  kind: RecordChange["change"],
  within: string | null = null,
): RecordChange => ({
  collection,
  id,
  change: kind,
  title: id,
  within,
  fields: [
    {
      field: "title",
      before: kind === "added" ? null : "a",
      after: kind === "withdrawn" ? null : "b",
    },
  ],
});

/** Two releases, and data that were changed since. */
const HISTORY: History = {
  content: NOW,
  releases: [
    { id: ONE, released: "2026-01-01T00:00:00Z", note: "The first.", isKept: false },
    { id: TWO, released: "2026-02-01T00:00:00Z", note: "The second.", isKept: true },
  ],
  changes: [
    {
      from: ONE,
      to: TWO,
      changes: [
        change("passages", "survey-report/p1", "changed", "survey-report"),
        change("events", "landing", "changed"),
        change("attestations", "landing-1", "changed", "landing"),
        change("events", "squall", "added"),
      ],
    },
    {
      from: TWO,
      to: NOW,
      changes: [
        change("places", "quay", "changed"),
        change("events", "squall", "withdrawn"),
        change("attestations", "landing-2", "withdrawn", "landing"),
      ],
    },
  ],
};

export function describeHistory({ data, store, withStore }: Subject) {
  describe("history", () => {
    const PART = { from: 0, count: 100 };
    const told = (changes: { items: RecordChange[] } | undefined) =>
      changes?.items.map(({ collection, id, change: kind }) => `${collection} ${id} ${kind}`);

    it("is none where the atlas was never released", async () => {
      const summary = await store().readSummary();
      expect([summary.releases, summary.content]).toEqual([[], ""]);
      expect(await store().listChanges({ since: ONE }, PART)).toBeUndefined();
    });

    it("names the data and their releases", () =>
      withStore(
        data,
        async (released) => {
          const { releases, content } = await released.readSummary();
          expect([content, releases]).toEqual([NOW, HISTORY.releases]);
        },
        HISTORY,
      ));

    it("has each record that changed since a release once, what is not released yet included", () =>
      withStore(
        data,
        async (released) => {
          const since = (id: string) => released.listChanges({ since: id }, PART);
          expect(told(await since(ONE))).toEqual([
            "passages survey-report/p1 changed",
            "places quay changed",
            "events landing changed",
            "attestations landing-1 changed",
            "attestations landing-2 withdrawn",
          ]);
          expect((await since(ONE))?.counts).toEqual({ added: 0, changed: 4, withdrawn: 1 });
          expect(told(await since(TWO))).toEqual([
            "places quay changed",
            "events squall withdrawn",
            "attestations landing-2 withdrawn",
          ]);
          // Asked in turn, neither is taken for the other.
          expect((await since(ONE))?.items).toHaveLength(5);
          expect(await since(NOW)).toBeUndefined();
        },
        HISTORY,
      ));

    it("is cut into parts, all of which are counted", () =>
      withStore(
        data,
        async (released) => {
          const part = await released.listChanges({ since: ONE }, { from: 1, count: 2 });
          expect(told(part)).toEqual(["places quay changed", "events landing changed"]);
          expect(part?.counts).toEqual({ added: 0, changed: 4, withdrawn: 1 });
        },
        HISTORY,
      ));

    it("has of one record its own changes, and those of what its page shows", () =>
      withStore(
        data,
        async (released) => {
          const of = async (collection: "documents" | "places" | "events", id: string) =>
            told(await released.listChanges({ since: ONE, record: { collection, id } }, PART));
          expect(await of("events", "landing")).toEqual([
            "events landing changed",
            "attestations landing-1 changed",
            "attestations landing-2 withdrawn",
          ]);
          expect(await of("documents", "survey-report")).toEqual([
            "passages survey-report/p1 changed",
          ]);
          expect(await of("places", "quay")).toEqual(["places quay changed"]);
          expect(await of("places", "landing")).toEqual([]);
        },
        HISTORY,
      ));

    it("tells of one release on which pages it changed something, and what", () =>
      withStore(
        data,
        async (released) => {
          const pages = await released.listChangedPages(TWO);
          expect(pages).toEqual([
            { collection: "documents", id: "survey-report" },
            { collection: "events", id: "landing" },
            { collection: "events", id: "squall" },
          ]);
          const changes = await released.readPageChanges(TWO, pages);
          expect(changes.map((items) => told({ items }))).toEqual([
            ["passages survey-report/p1 changed"],
            ["events landing changed", "attestations landing-1 changed"],
            ["events squall added"],
          ]);
          expect(
            await released.readPageChanges(TWO, [{ collection: "places", id: "quay" }]),
          ).toEqual([[]]);
          for (const none of [ONE, NOW, "nothing"]) {
            expect(await released.listChangedPages(none), none).toEqual([]);
          }
        },
        HISTORY,
      ));
  });
}
