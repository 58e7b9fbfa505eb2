import type { Fault } from "@/lib/compose/find-faults";

/** A field of a part of the tour: `steps[0]`, `link` → `steps[0].link`. */
export function within(part: string, field: string): string {
  return [part, field].join(".");
}

/** The id of the element that a field of a tour is written in: `steps[0].link` → `tour-steps-0-link`. */
export function elementId(field: string): string {
  return `tour-${field.replace(/[[\].]+/g, "-").replace(/-$/, "")}`;
}

/** The faults of one field, passages of a sentence included; of what is only missing nothing before one wants the file. */
export function faultsOf(
  faults: readonly Fault[],
  field: string,
  isWanted: boolean,
): readonly Fault[] {
  return faults.filter(
    (fault) =>
      (fault.field === field || fault.field.startsWith(`${field}[`)) &&
      (isWanted || !isMissing(fault)),
  );
}

/** Whether something is still to be written, rather than wrong. */
function isMissing({ type }: Fault): boolean {
  return ["missing", "no-steps", "no-sentences", "no-passages"].includes(type);
}
