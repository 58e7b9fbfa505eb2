/** Every error the product can answer with: code, HTTP status and what it means in one sentence. */
export const ERRORS = {
  "malformed-request": { status: 400, title: "The request breaks the rules of HTTP" },
  "invalid-parameter": { status: 400, title: "A parameter of the request cannot be understood" },
  "not-found": { status: 404, title: "There is nothing with this address" },
  "method-not-allowed": { status: 405, title: "This address can only be read" },
  "not-acceptable": { status: 406, title: "None of the accepted formats is available" },
  "range-not-satisfiable": { status: 416, title: "The file has no such bytes" },
  "release-not-kept": { status: 410, title: "The release is not kept any more" },
  withdrawn: { status: 410, title: "The record was withdrawn" },
  "format-not-offered": { status: 501, title: "This format is not offered" },
  overloaded: { status: 503, title: "Too many are asking at this moment" },
  "store-unusable": { status: 503, title: "The index of the atlas cannot be used" },
  "store-missing": { status: 503, title: "The atlas has not been indexed yet" },
} as const;
export type ErrorCode = keyof typeof ERRORS;

export type ParameterProblem = { parameter: string; reason: string; allowed?: string[] };

const BRAND = Symbol.for("attested-atlas error");

/** An error with a code of the catalogue; `detail` says what, where and what to do. */
export class AtlasError extends Error {
  readonly [BRAND] = true;
  readonly code: ErrorCode;
  readonly parameters: ParameterProblem[];

  constructor(
    code: ErrorCode,
    detail: string,
    options: { cause?: unknown; parameters?: ParameterProblem[] } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = "AtlasError";
    this.code = code;
    this.parameters = options.parameters ?? [];
  }

  /** Also true of errors of another copy of this module: the store is opened by the server, and used by its pages. */
  static override [Symbol.hasInstance](value: unknown): value is AtlasError {
    return typeof value === "object" && value !== null && BRAND in value;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
