import { z } from "zod";
import { CRS84 } from "@/lib/query/api-query";

/**
 * What goes over the wire beside features, as zod schemas: the OpenAPI definition is made from them,
 * and what shapes the answers is checked against their types.
 */
export const Link = z.object({
  rel: z.string(),
  href: z.string().meta({ format: "uri" }),
  type: z.string().describe("Media type"),
  title: z.string().optional(),
});

export const Links = z.array(Link);

export const Landing = z.object({
  title: z.string(),
  description: z.string(),
  links: Links,
});

export const Conformance = z.object({
  conformsTo: z.array(z.string()),
  links: Links,
});

const Extent = z.object({
  spatial: z
    .object({ bbox: z.array(z.array(z.number()).length(4)), crs: z.literal(CRS84) })
    .optional(),
  temporal: z
    .object({
      interval: z.array(z.array(z.string().nullable()).length(2)),
      trs: z.literal("http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"),
    })
    .optional(),
});

export const CollectionInfo = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  itemType: z.literal("feature"),
  crs: z.array(z.literal(CRS84)),
  extent: Extent,
  links: Links,
});

export const Collections = z.object({ collections: z.array(CollectionInfo), links: Links });

export const Problem = z.object({
  type: z.string().describe("Address of an explanation of this kind of problem"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe("The address that was asked for"),
  errors: z
    .array(
      z.object({
        parameter: z.string(),
        reason: z.string(),
        allowed: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

export type Link = z.infer<typeof Link>;
export type Landing = z.infer<typeof Landing>;
export type Conformance = z.infer<typeof Conformance>;
export type CollectionInfo = z.infer<typeof CollectionInfo>;
export type Collections = z.infer<typeof Collections>;
export type Problem = z.infer<typeof Problem>;
