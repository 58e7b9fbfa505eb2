import { z } from "zod";
import { DATE_BASES } from "./basis";
import { EdtfText } from "./edtf-text";
import { Basis, Identifier, OwnWords } from "./identifier";
import { Source } from "./source";

/** What exactly is counted, and how the passage gives the number; numbers are never averaged or added up. */
export const Figure = z
  .strictObject({
    counted: OwnWords,
    /** What is counted as a term of the vocabulary: figures of one measure can stand on one scale. */
    measure: Identifier.optional(),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** The document's own few words where it gives no number, such as "roughly half". */
    wording: OwnWords.max(60).optional(),
    unit: OwnWords,
    qualifier: OwnWords.max(30).optional(),
    by: OwnWords,
  })
  .refine(
    (figure) =>
      [figure.value, figure.min, figure.max, figure.wording].some((given) => given !== undefined),
    "needs a value, a min or max, or a wording",
  );

export const Attestation = z.strictObject({
  id: Identifier,
  document: Identifier,
  passage: Identifier,
  statement: OwnWords,
  voice: z.enum(["narrator", "quoted", "paraphrased"]),
  speaker: Identifier.nullable(),
  mode: z.enum(["asserted", "alleged", "reported", "planned", "denied"]),
  figures: z.array(Figure),
});

export const PlaceRole = z.enum(["at", "from", "to", "near", "along", "about"]);
export type PlaceRole = z.infer<typeof PlaceRole>;

const PLACED_ROLES: readonly PlaceRole[] = ["at", "from", "to"];

/** Whether an event is said to have happened at a place of this role; near it, on the way or about it is not there. */
export const isPlaced = (role: PlaceRole) => PLACED_ROLES.includes(role);

const EventPlace = z.strictObject({
  place: Identifier,
  role: PlaceRole,
  basis: Basis,
  /** The attestations of the event that give it this place in this role. */
  attestations: z.array(Identifier).min(1, "needs at least one attestation that backs it"),
  note: OwnWords.optional(),
});

const EventActor = z.strictObject({
  actor: Identifier,
  role: Identifier,
  basis: Basis,
  /** Documents that give the actor this role; all that attest the event when left out. */
  documents: z.array(Identifier).min(1).optional(),
  note: OwnWords.optional(),
});

/** When it happened, and how that is known; `external` names the publication that tells it, and only it does. */
const EventDate = z.strictObject({
  edtf: EdtfText.nullable(),
  basis: z.enum(DATE_BASES),
  source: Source.optional(),
  note: OwnWords.optional(),
});

/** One record of `data/events.json`; a title of ours, and at least one passage that attests it. */
export const Event = z.strictObject({
  id: Identifier,
  title: OwnWords.max(110),
  type: Identifier,
  status: z.enum(["reported", "alleged", "planned", "contradicted", "absence"]),
  date: EventDate,
  places: z.array(EventPlace),
  actors: z.array(EventActor),
  related: z.array(z.strictObject({ event: Identifier, relation: Identifier })),
  note: OwnWords.optional(),
  attestations: z.array(Attestation).min(1, "an event needs at least one attestation"),
});

export const EventFile = z.strictObject({ $schema: z.string().optional(), events: z.array(Event) });

export type Figure = z.infer<typeof Figure>;
export type Attestation = z.infer<typeof Attestation>;
export type Event = z.infer<typeof Event>;
