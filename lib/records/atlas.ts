import { z } from "zod";
import { OwnWords } from "./identifier";
import { LanguageTag } from "./language-tag";
import { Period } from "./period";
import { Position } from "./place";
import { WebAddress } from "./web-address";

/** `data/atlas.json`: what this atlas is, in the words of those who made it. */
export const Atlas = z.strictObject({
  $schema: z.string().optional(),
  /** In which its own words are written: titles, glosses, statements, these texts. */
  language: LanguageTag.default("en"),
  title: OwnWords,
  tagline: OwnWords,
  /** Paragraphs of the overview page. */
  introduction: z.array(OwnWords).min(1),
  doesNotClaim: z.array(OwnWords).min(1),
  license: z.strictObject({ label: OwnWords, url: WebAddress }),
  contact: OwnWords.optional(),
  /** Opening view: map zoom (512-pixel tiles) and centre `[lng, lat]`. */
  openingView: z.strictObject({ zoom: z.number().min(0).max(22), center: Position }),
  /** Stretches of time that the timeline offers by name, in this order. */
  periods: z.array(Period).default([]),
});
export type Atlas = z.infer<typeof Atlas>;
