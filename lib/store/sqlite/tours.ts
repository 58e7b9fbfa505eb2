import type { Tour } from "@/lib/records/tour";
import type { TourDetail } from "../record-answers";
import { readJson, readPassage } from "./details";
import type { Database } from "./engine";

/** A tour with the passages of its sentences, in the order of its record. */
export function findTour(database: Database, id: string): TourDetail | undefined {
  const [tour] = readJson<Tour>(database, "SELECT record AS json FROM tour WHERE id = ?", [id]);
  if (!tour) return undefined;
  const steps = tour.steps.map(({ sentences, ...step }) => ({
    ...step,
    sentences: sentences.map(({ text, passages }) => ({
      text,
      passages: passages.flatMap(({ document, passage }) => {
        const found = readPassage(database, document, passage);
        return found ? [{ document, ...found }] : [];
      }),
    })),
  }));
  return { ...tour, steps };
}
