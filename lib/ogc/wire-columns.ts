import { z } from "zod";
import { Links } from "./wire";
import { EventFeature } from "./wire-features";

/** What a search finds. */
export const Found = z.object({
  events: z.array(z.int()).describe("Ordinals of the events that have the words"),
  places: z.array(z.string()).describe("Ids of the places whose own names have them"),
  links: Links,
});

/** What is said of events where each is one among many. */
export const NumberedEvents = z.object({
  events: z.array(
    z.object({
      ordinal: z.int(),
      id: z.string(),
      ...EventFeature.shape.properties.shape,
      geometry: EventFeature.shape.geometry,
    }),
  ),
  documents: z.record(z.string(), z.string()).describe("Short titles of their documents, by id"),
  links: Links,
});
