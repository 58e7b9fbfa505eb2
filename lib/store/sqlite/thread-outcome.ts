import { AtlasError, type ErrorCode, type ParameterProblem } from "@/lib/errors";

/** What a thread answers with: errors of the catalogue travel as data, since threads hand over only plain errors. */
export type Outcome =
  | { type: "value"; value: unknown }
  | { type: "error"; code: ErrorCode; detail: string; parameters: ParameterProblem[] };

/** @throws whatever is no error of the catalogue */
export async function packOutcome(answer: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { type: "value", value: await answer() };
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    const { code, message: detail, parameters } = error;
    return { type: "error", code, detail, parameters };
  }
}

/** @throws AtlasError that the answer ended with */
export function unpackOutcome(outcome: Outcome): unknown {
  if (outcome.type === "value") return outcome.value;
  const { code, detail, parameters } = outcome;
  throw new AtlasError(code, detail, { parameters });
}
