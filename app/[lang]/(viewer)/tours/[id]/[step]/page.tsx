import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { TourStepPanel } from "@/components/panels/tour-step-panel";
import { selectedPlaces } from "@/lib/preview/selected-places";
import { stepOfPath } from "@/lib/query/tour-step";
import { readWords } from "@/lib/server/page-words";
import { describingStore, findTour } from "../../../find-once";
import { MissingRecord, missingMetadata } from "../../../missing-record";

type Props = PageProps<"/[lang]/tours/[id]/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findStep(params);
  if (!found) return missingMetadata();
  const { tour, step, place } = found;
  const say = await readWords();
  const title = say("tours.stepTitle", {
    title: step.title,
    step: place.step,
    tour: tour.title,
  });
  return { title };
}

export default async function TourStepPage({ params }: Props) {
  const found = await findStep(params);
  if (!found) return <MissingRecord />;
  const { tour, step, place } = found;
  return (
    <>
      <MapFocus places={await selectedPlaces(describingStore(), { type: "step", ...place })} />
      <TourStepPanel tour={tour} step={step} number={place.step} />
    </>
  );
}

/** The step that a path names, with its tour; undefined where there is none. */
async function findStep(params: Props["params"]) {
  const { id, step: number } = await params;
  const place = stepOfPath(`/tours/${id}/${number}`);
  if (!place) return undefined;
  const tour = await findTour(place.tour);
  const step = tour?.steps[place.step - 1];
  return tour && step ? { place, tour, step } : undefined;
}
