import { describe, expect, inject, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { expectPlacePage, readPlacePage } from "../support/place-page";
import { openSite } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));
const records = readEdgeRecords();

describe("The page of a place", () => {
  it.each(records.places.map((place) => [place.id, place] as const))(
    "says what the record says: %s",
    async (id, place) => {
      const page = await read(`/places/${id}`);
      expect(page.status).toBe(200);
      expect(readPlacePage(page)).toEqual(expectPlacePage(records, place));
    },
  );
});
