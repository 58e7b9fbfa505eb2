import { z } from "zod";
import { Tour } from "@/lib/records/tour";
import type { Composition } from "./composition";

const Passage = z.object({ document: z.string(), passage: z.string() });
const Sentence = z.object({ key: z.int(), text: z.string(), passages: z.array(Passage) });
const Step = z.object({
  key: z.int(),
  link: z.string(),
  title: z.string(),
  sentences: z.array(Sentence),
});
const Draft = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  steps: z.array(Step),
});
const opened = { draft: Draft, origin: z.string().nullable(), others: z.array(Tour) };
const place = { index: z.int() };

const StoredComposition = z.object({
  ...opened,
  removed: z.array(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("step"), ...place, step: Step }),
      z.object({ type: z.literal("sentence"), ...place, step: z.int(), sentence: Sentence }),
      z.object({
        type: z.literal("passage"),
        ...place,
        step: z.int(),
        sentence: z.int(),
        passage: Passage,
      }),
      z.object({ type: z.literal("tour"), ...opened }),
    ]),
  ),
  nextKey: z.int(),
}) satisfies z.ZodType<Composition>;

/** What the browser kept of a composition; undefined where it kept none, or none that can be read. */
export function parseStoredComposition(text: string | null): Composition | undefined {
  if (text === null) return undefined;
  try {
    return StoredComposition.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
