import { z } from "zod";
import { Links } from "./wire";

const Fate = z
  .union([
    z.object({ type: z.literal("moved"), to: z.string() }),
    z.object({ type: z.literal("withdrawn") }),
  ])
  .optional()
  .describe("What became of an id that names nothing any more");

const Fault = z.union([
  z.object({ type: z.enum(["no-path", "no-camera"]) }),
  z.object({ type: z.enum(["no-page", "unknown-part"]), value: z.string() }),
  z.object({
    type: z.literal("unknown-record"),
    key: z.enum(["places", "events", "documents"]),
    value: z.string(),
    fate: Fate,
  }),
  z.object({
    type: z.enum(["unknown-key", "broken-value", "unknown-id", "repeated-key", "long-search"]),
    key: z.string(),
    value: z.string(),
    fate: Fate,
  }),
]);

const BackingPassage = z.object({
  document: z.string(),
  source: z
    .string()
    .describe("Short name of the document, or of the layer of it that the passage lies in"),
  passage: z.string(),
  gloss: z.string(),
});

/** What a step of a tour with a certain link could show and rest on. */
export const TourStepFacts = z.object({
  faults: z.array(Fault).describe("Why the link would not open as it is written"),
  camera: z
    .string()
    .nullable()
    .describe("Where the page looks by itself (zoom/latitude/longitude), if the link does not say"),
  passages: z.array(BackingPassage).describe("The first that stand behind what the page says"),
  isWhole: z.boolean().describe("Whether these are all of them"),
  found: z.array(BackingPassage).describe("Of the passages that were asked for those there are"),
  links: Links,
});
