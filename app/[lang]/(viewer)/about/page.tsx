import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { AboutPanel } from "@/components/panels/about-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("about.kind") };
}

export default async function AboutPage() {
  return (
    <>
      <MapFocus places={[]} />
      <AboutPanel summary={await openStore().readSummary()} />
    </>
  );
}
