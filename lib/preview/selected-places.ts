import { eventPlaces, mainPlaces } from "@/lib/map/main-places";
import { type Selection, selectionOf } from "@/lib/query/selection";
import { pathOfStep } from "@/lib/query/tour-step";
import type { DescribedBy } from "./page-facts";

/** The places that a page is about, which its default view shows; of a step of a tour, those of the page it links to. */
export async function selectedPlaces(store: DescribedBy, selection: Selection): Promise<string[]> {
  switch (selection.type) {
    case "none":
      return [];
    case "place":
      return [selection.id];
    case "event": {
      const detail = await store.findEvent(selection.id);
      return detail ? eventPlaces(detail) : [];
    }
    case "document":
      return mainPlaces(await store.listDocumentPlaces(selection.id));
    case "step": {
      const step = (await store.findTour(selection.tour))?.steps[selection.step - 1];
      return step ? selectedPlaces(store, selectionOf(pathOfStep(step.link))) : [];
    }
  }
}
