import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { TourPanel } from "@/components/panels/tour-panel";
import { findTour } from "../../find-once";
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
  return (
    <>
      <MapFocus places={[]} />
      <TourPanel tour={tour} />
    </>
  );
}
