import type { Selection } from "@/lib/query/selection";
import { selectionOf } from "@/lib/query/selection";
import { pathOfStep } from "@/lib/query/tour-step";
import { findEvent, findTour, listDocumentPlaces } from "./find-once";
import { eventPlaces, mainPlaces } from "./main-places";

/** The places that a page is about, which its default view shows; of a step of a tour, those of the page it links to. */
export async function selectedPlaces(selection: Selection): Promise<string[]> {
  switch (selection.type) {
    case "none":
      return [];
    case "place":
      return [selection.id];
    case "event": {
      const detail = await findEvent(selection.id);
      return detail ? eventPlaces(detail) : [];
    }
    case "document":
      return mainPlaces(await listDocumentPlaces(selection.id));
    case "step": {
      const step = (await findTour(selection.tour))?.steps[selection.step - 1];
      return step ? selectedPlaces(selectionOf(pathOfStep(step.link))) : [];
    }
  }
}
