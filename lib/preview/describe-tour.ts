import type { StepPlace } from "@/lib/query/tour-step";
import type { TourDetail } from "@/lib/store/record-answers";
import type { Words } from "@/lib/words/words";
import type { PageFacts } from "./page-facts";
import { plainText } from "./plain-text";

/** A tour as a whole: what it is about, and how many steps it has. */
export function describeTour(tour: TourDetail | undefined, say: Words): PageFacts | undefined {
  return (
    tour && {
      ...NOTHING,
      title: plainText(tour.title),
      kind: say("tours.kind"),
      counts: say("preview.steps", { steps: tour.steps.length }),
      summary: tour.summary,
    }
  );
}

/** A step: what is told there first. The places of its view stand out on the map, as they do on its page. */
export function describeStep(
  tour: TourDetail | undefined,
  { place, places }: { place: StepPlace; places: string[] },
  say: Words,
): PageFacts | undefined {
  const step = tour?.steps[place.step - 1];
  if (!tour || !step) return undefined;
  return {
    ...NOTHING,
    title: plainText(step.title),
    kind: say("tours.kind"),
    lines: [tour.title],
    counts: say("preview.step", { step: place.step, steps: tour.steps.length }),
    summary: step.sentences[0]?.text,
    places,
  };
}

const NOTHING = { lines: [], documents: [], days: undefined, filters: undefined, places: [] };
