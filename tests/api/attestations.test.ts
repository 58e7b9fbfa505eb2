import { describe, expect, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { openServer } from "./ask";

const { askJson } = openServer("edgeAtlasUrl");
const records = readEdgeRecords();

// biome-ignore lint/suspicious/noExplicitAny: read as any client would read it
type Json = any;

describe("An attestation of the API", () => {
  it("says where its passage lies in the source text, by a name that no date has", async () => {
    const { features } = await askJson("/api/collections/attestations/items?limit=1000");
    expect(features.length).toBeGreaterThan(50);
    for (const { id, properties } of features as Json[]) {
      const { document, passage } = properties;
      const { start, end } = records.passageOf(document, passage);
      expect([id, properties.charStart, properties.charEnd]).toEqual([id, start, end]);
      // The old names stay for this version.
      expect([id, properties.start, properties.end]).toEqual([id, start, end]);
    }
  });

  it("carries when and where its event was", async () => {
    const { features } = await askJson("/api/collections/attestations/items?limit=1000");
    for (const { id, properties } of features as Json[]) {
      const event = records.eventOf(properties.event);
      const [first, last] = records.daysOf(event);
      const places = records.placesOf(event);
      expect([id, properties.eventStart, properties.eventEnd]).toEqual([id, first, last]);
      expect([id, properties.places, properties.placeNames]).toEqual([
        id,
        places,
        places.map((place) => records.placeOf(place).properties.title),
      ]);
    }
  });

  it.each(["/api/openapi", "/api/collections/attestations/schema"])(
    "has its old names marked as such in %s, and only those",
    async (path) => {
      const definition = await askJson(path);
      const schema: Json =
        path === "/api/openapi" ? definition.components.schemas.AttestationFeature : definition;
      const fields = Object.entries(schema.properties.properties.properties as Json);
      const deprecated = fields.filter(([, field]) => (field as Json).deprecated === true);
      expect(deprecated.map(([name]) => name)).toEqual(["start", "end"]);
    },
  );
});
