import type { Actor } from "./actor";
import type { Atlas } from "./atlas";
import type { Disagreement } from "./disagreement";
import type { Document } from "./document";
import type { Event } from "./event";
import type { Method } from "./method";
import type { Landmark, Place } from "./place";
import type { Redirect } from "./redirect";
import type { Reference } from "./reference";
import type { Tour } from "./tour";
import type { Vocabulary } from "./vocabulary";

/** All records of an atlas, each validated on its own and against the others. */
export type AtlasData = {
  atlas: Atlas;
  vocabulary: Vocabulary;
  documents: Document[];
  places: Place[];
  landmarks: Landmark[];
  events: Event[];
  actors: Actor[];
  disagreements: Disagreement[];
  /** Figures that others published: no claims of the documents. */
  references: Reference[];
  redirects: Redirect[];
  /** Ways through the atlas, in the order in which they are offered. */
  tours: Tour[];
  /** How the record was made, where the atlas says so. */
  method: Method | undefined;
};

/** One fault of the data: file, record and field that a documentalist can open and mend, and its line where known. */
export type Problem = {
  file: string;
  line?: number | undefined;
  record: string;
  field: string;
  message: string;
};
