import { DISAGREEMENT_KINDS, type DisagreementKind } from "@/lib/records/disagreement";
import type { DisagreementDetail } from "@/lib/store/record-answers";

/** Disagreements that claim the same: a difference, an impossibility, or an open question. */
export type DisagreementGroup = { kind: DisagreementKind; details: DisagreementDetail[] };

/** By kind, in the order of the kinds; within a kind in the order given. */
export function groupDisagreements(details: readonly DisagreementDetail[]): DisagreementGroup[] {
  return DISAGREEMENT_KINDS.map((kind) => ({
    kind,
    details: details.filter(({ disagreement }) => disagreement.kind === kind),
  })).filter((group) => group.details.length > 0);
}
