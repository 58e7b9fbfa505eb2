import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { TourPanel } from "@/components/panels/tour-panel";
import { selectedPlaces } from "@/lib/preview/selected-places";
import { describingStore, findTour } from "../../find-once";
import { MissingRecord, missingMetadata } from "../../missing-record";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/tours/[id]">): Promise<Metadata> {
  const tour = await findTour((await params).id);
  return tour ? { title: tour.title } : missingMetadata();
}

export default async function TourPage({ params }: PageProps<"/[lang]/tours/[id]">) {
  const tour = await findTour((await params).id);
  if (!tour) return <MissingRecord />;
  const places = await Promise.all(
    tour.steps.map((_, index) =>
      selectedPlaces(describingStore(), { type: "step", tour: tour.id, step: index + 1 }),
    ),
  );
  return (
    <>
      <MapFocus places={[]} />
      <TourPanel tour={tour} places={places} />
    </>
  );
}
