import type { Metadata } from "next";
import { FindPanel } from "@/components/find/find-panel";
import { MapFocus } from "@/components/map/map-focus";
import { FOUND_AT_ONCE, FOUND_GROUPS, foundLimits, MOST_FOUND } from "@/lib/query/found-kinds";
import { readListValues } from "@/lib/query/list-page";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readCoordinates } from "@/lib/text/coordinates";
import { searchParamsOf } from "../read-list-query";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[lang]/find">): Promise<Metadata> {
  const say = await readWords();
  const isAsked = searchParamsOf(await searchParams).has("q");
  // There are more questions than a crawler could ask; what they find is listed elsewhere.
  return { title: say("found.title"), ...(isAsked && { robots: { index: false, follow: false } }) };
}

export default async function FindPage({ searchParams }: PageProps<"/[lang]/find">) {
  const parameters = searchParamsOf(await searchParams);
  const text = parameters.get("q")?.trim() ?? "";
  const asked = readListValues("/find", parameters).get("in");
  const kind = FOUND_GROUPS.find((name) => name === asked);
  return (
    <>
      <MapFocus places={[]} />
      <FindPanel text={text} kind={kind} found={text === "" ? undefined : await findAll()} />
    </>
  );

  async function findAll() {
    const limits = foundLimits(kind ? MOST_FOUND : FOUND_AT_ONCE, kind);
    const written = readCoordinates(text);
    const store = openStore();
    const [found, texts] = await Promise.all([
      store.findAtOnce(text, limits),
      store.findInTexts(text, limits.texts),
    ]);
    return {
      ...found,
      texts,
      position: written ? { coordinates: written.position, zoom: written.zoom ?? null } : null,
    };
  }
}
