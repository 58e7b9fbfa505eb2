import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { PlaceListPanel } from "@/components/panels/place-list-panel";
import { loadView } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery, searchParamsOf } from "../read-list-query";
import { readWaysOut } from "../read-ways-out";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("place.list.title") };
}

export default async function PlacesPage({ searchParams }: PageProps<"/[lang]/places">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, terms, named, path } = await readListQuery(store, "/places", search);
  const [precision] = terms["place-precision"];
  // Here "located" is asked of the places themselves, not of the events at them.
  const { located, ...asked } = query;
  const [page, { events }, { vocabulary }] = await Promise.all([
    store.listReportedPlaces(
      { ...asked, within: named.within?.id, precision, hasPosition: located },
      request,
    ),
    store.countEvents(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <PlaceListPanel
        page={page}
        path={path}
        around={named.within?.name}
        isByReports={request.sort === "date"}
        isWhole={[named.within, precision, located].every((asked) => asked === undefined)}
        vocabulary={vocabulary}
        events={events}
        ways={events === 0 ? await readWaysOut(store, loadView(searchParamsOf(search))) : []}
      />
    </>
  );
}
