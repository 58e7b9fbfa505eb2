import { z } from "zod";
import { edtfDayRange } from "./edtf-interval";

/** A date or interval as EDTF; kept as written, checked by deriving its days. */
export const EdtfText = z.string().superRefine((text, context) => {
  try {
    edtfDayRange(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
});
