export const FAULT_KINDS = [
  "boundary",
  "comparison",
  "equality",
  "logical",
  "default",
  "arithmetic",
  "condition",
  "ternary",
  "early exit",
  "arguments",
  "method",
  "literal",
  "template",
  "attribute",
  "child text",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** One change of a source text; `start` inclusive and `end` exclusive, in UTF-16 units. */
export type Fault = { kind: FaultKind; start: number; end: number; after: string };

export function putFault(source: string, { start, end, after }: Fault): string {
  return source.slice(0, start) + after + source.slice(end);
}

/** Counts from 1. */
export function lineOf(source: string, { start }: Fault): number {
  return source.slice(0, start).split("\n").length;
}
