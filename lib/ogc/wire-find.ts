import { z } from "zod";
import { DATE_BASES } from "@/lib/records/basis";
import { Figure } from "@/lib/records/event";
import { Links } from "./wire";
import { Coordinates } from "./wire-position";

const IsSimilar = z
  .boolean()
  .describe("Found by a similar spelling of what was asked for, not by its very letters");
const Name = z
  .string()
  .nullable()
  .describe("The name that holds what was asked for, where the title does not");
const Excerpt = z
  .string()
  .nullable()
  .describe("Words of the record that hold what was asked for, where the title does not");

const Matched = z.int().describe("How many have every word that was asked for");
const Similar = z
  .int()
  .describe(
    "How many more have every word in this or a similar spelling, where `items` had room for them",
  );

function group(meaning: string, shape: z.ZodRawShape) {
  return z
    .object({
      items: z.array(z.object({ ...shape, isSimilar: IsSimilar })),
      matched: Matched,
      similar: Similar,
    })
    .describe(meaning);
}

/** What readers look for at once, the best of each kind first. */
export const Findings = z.object({
  position: z
    .object({
      coordinates: Coordinates,
      zoom: z.number().nullable().describe("Of tiles of 512 pixels, where the text names one"),
    })
    .nullable()
    .describe("The position that the text is, where it is one"),
  places: group("By any of their names", {
    id: z.string(),
    title: z.string(),
    titles: z.record(z.string(), z.string()).describe("Preferred name by language tag"),
    placeType: z.string(),
    events: z.int(),
    concerning: z.int(),
    mentions: z.int(),
    name: Name,
    excerpt: Excerpt,
  }),
  actors: group("Persons and bodies, by any of their names", {
    id: z.string(),
    title: z.string(),
    type: z.string(),
    events: z.int().describe("Events in which they have a role"),
    name: Name,
    excerpt: Excerpt,
  }),
  events: group("By the same words as `q` finds them elsewhere", {
    id: z.string(),
    title: z.string(),
    type: z.string(),
    date: z.string().nullable(),
    dateBasis: z.enum(DATE_BASES),
    placeNames: z.array(z.string()),
    excerpt: Excerpt,
  }),
  documents: group("By their titles, authors, publishers, summaries, sections and glosses", {
    id: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    language: z.string(),
    published: z.string().nullable(),
    excerpt: Excerpt,
  }),
  figures: group("By their numbers, each as a whole, and by what they count", {
    figure: Figure,
    attestation: z.string(),
    event: z.string(),
    eventTitle: z.string(),
    document: z.string(),
    source: z.string(),
    passage: z.string(),
  }),
  passages: group("By our glosses of them", {
    document: z.string(),
    source: z.string(),
    id: z.string(),
    gloss: z.string(),
  }),
  terms: z
    .array(z.string())
    .describe("The words that everything is found by, folded: to mark them in titles and glosses"),
  nearest: z.array(z.string()).describe("What to ask for instead where nothing is found"),
  links: Links,
});

const Position = z.int().describe("In code points of the whole text; an end is exclusive");

/** What readers look for in the texts that are attached, the best first. */
export const TextFindings = z
  .object({
    items: z.array(
      z.object({
        document: z.string(),
        title: z.string(),
        source: z
          .string()
          .describe("Short name of the document, or of the layer of it that the words lie in"),
        language: z.string(),
        section: z.string(),
        sectionTitle: z.string(),
        start: Position,
        end: Position,
        words: z.string().describe("The exact words of the document from `start` to `end`"),
        marks: z
          .array(z.object({ start: Position, end: Position }))
          .describe("The words that it was found by"),
        isCutBefore: z.boolean().describe("Whether the paragraph begins before `start`"),
        isCutAfter: z.boolean().describe("Whether the paragraph goes on after `end`"),
        fragment: z
          .string()
          .describe("What follows `/documents/{document}#` in the link to these words"),
        isSimilar: IsSimilar,
      }),
    ),
    matched: Matched,
    similar: Similar,
    attached: z.int().describe("How many documents have their text here"),
    unread: z
      .int()
      .describe(
        "How many of these were not looked through, because their texts have just come; ask again",
      ),
    links: Links,
  })
  .describe("Paragraphs of attached texts, or parts of long ones, that have every word");
