import { z } from "zod";
import type { Collection } from "@/lib/records/redirect";
import { COLLECTIONS } from "./collections";
import { CollectionInfo, Collections, Conformance, Landing, Link, Problem } from "./wire";
import { Found, NumberedEvents } from "./wire-columns";
import {
  AttestationFeature,
  AttestationFeatureCollection,
  DocumentFeature,
  DocumentFeatureCollection,
  EventFeature,
  EventFeatureCollection,
  PlaceFeature,
  PlaceFeatureCollection,
} from "./wire-features";
import { Findings, TextFindings } from "./wire-find";
import { Landmarks } from "./wire-landmarks";
import { Names } from "./wire-names";
import { OEmbed } from "./wire-oembed";
import { QuotedPassage } from "./wire-passage";
import { Scene } from "./wire-scene";
import { TourStepFacts } from "./wire-tour-step";

const SCHEMAS = {
  Link,
  Landing,
  Conformance,
  CollectionInfo,
  Collections,
  Problem,
  PlaceFeature,
  PlaceFeatureCollection,
  EventFeature,
  EventFeatureCollection,
  DocumentFeature,
  DocumentFeatureCollection,
  AttestationFeature,
  AttestationFeatureCollection,
  QuotedPassage,
  Scene,
  Landmarks,
  Names,
  Found,
  NumberedEvents,
  OEmbed,
  Findings,
  TextFindings,
  TourStepFacts,
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/** OpenAPI 3.0 knows `nullable` where JSON Schema has a type `null`; readers of either understand the rest. */
const DIALECT = { target: "openapi-3.0", io: "input" } as const;

export function refTo(name: SchemaName) {
  return { $ref: `#/components/schemas/${name}` };
}

/** All schemas of the wire by name, referring to each other. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    ...DIALECT,
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    // An OpenAPI 3.0 schema has no `$id`.
    Object.entries(schemas).map(([name, { $id, ...schema }]) => [name, schema]),
  );
}

/** The schema of one collection's features, whole in itself. */
export function featureSchema(collection: Collection): object {
  return z.toJSONSchema(COLLECTIONS[collection].schema, DIALECT);
}
