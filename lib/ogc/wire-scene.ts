import { z } from "zod";
import { Links } from "./wire";
import { Coordinates, Radius } from "./wire-position";

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
      events: z.int(),
      documents: z.int(),
    }),
  ),
  moves: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      line: z.array(Coordinates).length(2),
      planned: z.boolean(),
      events: z.array(z.object({ id: z.string(), title: z.string(), date: z.string().nullable() })),
    }),
  ),
  totals: z.object({
    events: z.int(),
    mapped: z.int(),
    unlocated: z.int(),
    undated: z.int(),
  }),
  links: Links,
});

export type Scene = z.infer<typeof Scene>;
