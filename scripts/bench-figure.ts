/** A row of the table that a benchmark prints. */
export type Figure = { what: string; figure: string; target: string };

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
