import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { AboutPanel } from "@/components/panels/about-panel";
import { openStore } from "@/lib/store";

export const metadata: Metadata = { title: "About" };

export default async function AboutPage() {
  return (
    <>
      <MapFocus places={[]} />
      <AboutPanel summary={await openStore().readSummary()} />
    </>
  );
}
