import { z } from "zod";
import { Actor } from "@/lib/records/actor";
import { Passage } from "@/lib/records/document";
import { Attestation } from "@/lib/records/event";
import { Links } from "./wire";
import { DocumentFeature, EventFeature } from "./wire-features";
import { Coordinates } from "./wire-position";

const DocumentItem = DocumentFeature.shape.properties.extend({
  id: z.string(),
  points: z.array(Coordinates).describe("Where the mapped places it speaks of lie"),
});

const EventItem = EventFeature.shape.properties.extend({
  id: z.string(),
  geometry: EventFeature.shape.geometry,
});

const Source = z
  .string()
  .describe("Short name of the document, or of the layer of it that the passage lies in");

const Words = z
  .string()
  .nullable()
  .describe("The exact words of the passage, null where nobody attached the text of its document");

/** A passage with all it attests, and what all documents say of the same events. */
export const QuotedPassage = z.object({
  document: DocumentItem,
  source: Source,
  passage: Passage,
  words: Words,
  events: z.array(
    z.object({
      event: EventItem,
      attestations: z.array(
        z.object({
          attestation: Attestation,
          passage: Passage,
          document: DocumentItem,
          source: Source,
          speaker: Actor.optional(),
          words: Words,
        }),
      ),
    }),
  ),
  links: Links,
});

export type QuotedPassage = z.infer<typeof QuotedPassage>;
