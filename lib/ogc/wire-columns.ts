import { z } from "zod";
import { DATE_BASES } from "@/lib/records/basis";
import { Links } from "./wire";

/** What a search finds. */
export const Found = z.object({
  events: z.array(z.int()).describe("Ordinals of the events that have the words"),
  places: z.array(z.string()).describe("Ids of the places whose own names have them"),
  links: Links,
});

const Day = z.string().nullable().describe("ISO day; null where open or not known");

/** What is said of events where each is one among many. */
export const EventNames = z.object({
  events: z.array(
    z.object({
      ordinal: z.int(),
      id: z.string(),
      title: z.string(),
      type: z.string(),
      date: z.string().nullable().describe("EDTF"),
      dateBasis: z.enum(DATE_BASES),
      start: Day,
      end: Day,
    }),
  ),
  links: Links,
});
