import { describe, expect, it } from "vitest";
import { sourceName } from "@/lib/records/source-name";
import type { Subject } from "./contract-subject";
import { recordOf } from "./edge-atlas";

export function describeTours({ data, store, withStore }: Subject) {
  describe("tours", () => {
    it("are named in the order of their file, each with how many steps it has", async () => {
      const { tours } = await store().readSummary();
      expect(tours).toEqual(
        data.tours.map(({ id, title, summary, steps }) => ({
          id,
          title,
          summary,
          steps: steps.length,
        })),
      );
      expect(tours.map(({ steps }) => steps)).toEqual([5, 1]);
    });

    it("have the passages of each sentence in the order of their record, by the names of what they are of", async () => {
      for (const tour of data.tours) {
        const steps = tour.steps.map((step) => ({
          ...step,
          sentences: step.sentences.map(({ text, passages }) => ({
            text,
            passages: passages.map(({ document: id, passage: of }) => {
              const document = recordOf(data.documents, id);
              const passage = recordOf(document.passages, of);
              return { document: id, source: sourceName(document, passage.section), passage };
            }),
          })),
        }));
        expect(await store().findTour(tour.id)).toEqual({ ...tour, steps });
      }
    });

    it("are none where the atlas has none, and undefined by an id that is not there", async () => {
      expect(await store().findTour("nowhere")).toBeUndefined();
      await withStore({ ...data, tours: [] }, async (other) => {
        expect((await other.readSummary()).tours).toEqual([]);
        expect(await other.findTour("all-round")).toBeUndefined();
      });
    });

    it("change the version of the atlas", async () => {
      const { version } = await store().readSummary();
      const [tour, ...others] = structuredClone(data.tours);
      if (!tour) throw new Error("The fixture has no tour.");
      await withStore(
        { ...data, tours: [{ ...tour, title: "Another" }, ...others] },
        async (other) => {
          expect((await other.readSummary()).version).not.toBe(version);
        },
      );
    });
  });
}
