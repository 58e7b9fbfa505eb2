import { describe, expect, it } from "vitest";
import type { EventItem, PlaceDetail } from "@/lib/store/answers";
import { wordsIn } from "./catalogue";
import { countPlaceParts, placePartHeading, placeSilence } from "./place-parts";

const EN = wordsIn("en");

const event = (id: string) => ({ id }) as EventItem;
describe("The parts of what is said of a place", () => {
  it("count events of either sort, documents that name it, and places within it", () => {
    const detail = {
      told: { happened: [event("a")], concerns: [event("b"), event("c")] },
      naming: [{ mentions: [{}, {}, {}], times: 3 }],
      contains: [{}, {}, {}],
      counts: { naming: 120, silent: 4, contains: 3 },
    } as unknown as PlaceDetail;
    expect(countPlaceParts(detail)).toEqual({ happened: 1, concerns: 2, named: 120, within: 3 });
    expect(placePartHeading("concerns", 2, EN)).toBe("Concerns this place (2)");
  });

  it("say so where nothing is tied to the place", () => {
    const counts = { happened: 0, concerns: 0, named: 0, within: 4 };
    expect(placeSilence(counts, EN)).toBe(
      "No document names this place, and no event in this view is tied to it.",
    );
    expect(placeSilence({ ...counts, named: 2 }, EN)).toBe(
      "Documents name this place, but no event in this view is tied to it.",
    );
    expect(placeSilence({ ...counts, concerns: 1 }, EN)).toBeUndefined();
    expect(placeSilence({ ...counts, happened: 1 }, EN)).toBeUndefined();
  });
});
