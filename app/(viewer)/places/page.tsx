import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { PlaceListPanel } from "@/components/panels/place-list-panel";
import { loadView } from "@/lib/query/view";
import { openStore } from "@/lib/store";
import { mostReportedFirst } from "@/lib/words/place-parts";
import { readListQuery } from "../read-list-query";

export const metadata: Metadata = { title: "Places" };

export default async function PlacesPage({ searchParams }: PageProps<"/places">) {
  const search = await searchParams;
  const store = openStore();
  const { query, terms } = await readListQuery(store, "/places", search);
  // Here "located" is asked of the places themselves, not of the events at them.
  const { located } = loadView(search);
  const [places, { vocabulary }] = await Promise.all([
    store.listPlaces({ ...query, located: undefined }, { limit: 10_000, sort: "title" }),
    store.readSummary(),
  ]);
  const [precision] = terms["place-precision"];
  const shown = mostReportedFirst(
    places.items.filter(
      (place) =>
        (located === null || place.mapped === located) &&
        (precision === undefined || place.precision === precision),
    ),
  );
  return (
    <>
      <MapFocus places={[]} />
      <PlaceListPanel places={shown} vocabulary={vocabulary} />
    </>
  );
}
