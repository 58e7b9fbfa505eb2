import { z } from "zod";
import { EdtfText } from "./edtf-text";
import { OwnWords } from "./identifier";
import { WebAddress } from "./web-address";

/** A publication that is no document of the atlas, named so that a reader finds it again: nothing of it may be missing. */
export const Source = z.strictObject({
  title: OwnWords,
  publisher: OwnWords,
  /** When it was published. */
  date: EdtfText,
  url: WebAddress,
});
export type Source = z.infer<typeof Source>;
