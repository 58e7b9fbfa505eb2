import { z } from "zod";
import { Family } from "@/lib/records/vocabulary";
import { Links } from "./wire";
import { Coordinates, Radius, StandsFor } from "./wire-position";

const Positions = z.array(z.int());

/** Everything the map draws for one query; what it cannot draw is counted. */
export const Scene = z.object({
  places: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      names: z.array(z.string()),
      titles: z.record(z.string(), z.string()).describe("Preferred name by language tag"),
      placeType: z.string(),
      point: Coordinates.nullable(),
      radius: Radius,
      coordinateSource: z.string().nullable(),
      within: z.string().nullable(),
      mapped: z.boolean(),
      unmappedReason: z.string().nullable(),
      precision: z.string().nullable(),
      standsFor: StandsFor,
      mentions: z.int(),
      namedIn: z.int(),
      events: z.int(),
      documents: z.int(),
      concerning: z.int(),
      placedEvents: Positions.describe("Events said to have happened there"),
      ambiguousEvents: Positions.describe("Events that may have happened there"),
      aboutEvents: Positions.describe("Events that concern it, happened near it or on the way"),
    }),
  ),
  moves: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      line: z.array(Coordinates).length(2),
      planned: z.boolean(),
      events: Positions.describe(
        "Ordinals of events, by day; `/columns/{version}/events/{ordinals}` says what they are",
      ),
    }),
  ),
  families: z
    .array(Family)
    .describe("The family of each event on the map; events of places are positions in this list"),
  undrawn: z.int().describe("Further mapped places that match; the 500 with most events are drawn"),
  totals: z.object({
    events: z.int(),
    mapped: z.int(),
    concerning: z.int().describe("Events without a place on the map that concern one on it"),
    unlocated: z.int(),
    undated: z.int(),
    possible: z.int().describe("Those that may lie in the days asked for, and need not"),
  }),
  links: Links,
});

export type Scene = z.infer<typeof Scene>;
