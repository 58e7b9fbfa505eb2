import {
  linkFactsAddress,
  passageFactsAddresses,
  passageKey,
  type StepFacts,
} from "@/lib/query/step-facts";
import type { TourLinkFault } from "@/lib/query/tour-link";
import { findUnknownPassages } from "@/lib/records/check-tours";
import { Tour } from "@/lib/records/tour";
import { writeField } from "./tour-file";

/** What is wrong with one field of a tour, which is named as the data check names it. */
export type Fault = { field: string } & (
  | { type: "missing" | "bad-id" | "reserved-id" | "taken-id" }
  | { type: "no-steps" | "no-sentences" | "no-passages" }
  | { type: "too-long"; most: number }
  | { type: "unknown-passage"; document: string; passage: string }
  | { type: "bad-link"; link: TourLinkFault }
);

/** What was answered, by its address; what was asked and not answered yet is not there. */
export type KnownFacts = ReadonlyMap<string, StepFacts>;

/**
 * All that the data check would refuse a tour for: its schema, the ids of the file, the links and the passages. Of what
 * is not known yet nothing is said.
 *
 * @param taken ids of the other tours of the file
 */
export function findFaults(tour: Tour, taken: ReadonlySet<string>, known: KnownFacts): Fault[] {
  const isTaken = taken.has(tour.id);
  return [
    ...schemaFaults(tour),
    ...(isTaken ? [{ field: "id", type: "taken-id" } as const] : []),
    ...linkFaults(tour, known),
    ...passageFaults(tour, known),
  ];
}

/** The addresses that say what has to be known of a tour. */
export function factAddresses({ steps }: Pick<Tour, "steps">): string[] {
  const links = steps.flatMap(({ link }) => (isPath(link) ? [linkFactsAddress(link)] : []));
  return [...new Set([...links, ...steps.flatMap(passageAddresses)])];
}

function passageAddresses({ sentences }: Tour["steps"][number]): string[] {
  const passages = sentences.flatMap((sentence) => sentence.passages.map(passageKey));
  return passageFactsAddresses([...new Set(passages)].sort());
}

/** One that is no path is refused by the schema already. */
const isPath = (link: string) => link.startsWith("/");

function schemaFaults(tour: Tour): Fault[] {
  const read = Tour.safeParse(tour);
  if (read.success) return [];
  return read.error.issues.map((issue): Fault => {
    const field = writeField(issue.path);
    const last = issue.path.at(-1);
    if (issue.code === "too_big") return { field, type: "too-long", most: Number(issue.maximum) };
    if (issue.code === "too_small" && issue.origin === "array") {
      return { field, type: EMPTY_LISTS[String(last)] ?? "missing" };
    }
    if (last === "id" && tour.id !== "") {
      return { field, type: issue.code === "custom" ? "reserved-id" : "bad-id" };
    }
    if (last === "link" && valueAt(tour, issue.path) !== "") {
      return { field, type: "bad-link", link: { type: "no-path" } };
    }
    return { field, type: "missing" };
  });
}

const EMPTY_LISTS: Readonly<Record<string, "no-steps" | "no-sentences" | "no-passages">> = {
  steps: "no-steps",
  sentences: "no-sentences",
  passages: "no-passages",
};

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    record,
  );
}

function linkFaults({ steps }: Tour, known: KnownFacts): Fault[] {
  return steps.flatMap((step, index) => {
    if (!isPath(step.link)) return [];
    const faults = known.get(linkFactsAddress(step.link))?.faults ?? [];
    return faults.map((link): Fault => ({ field: `steps[${index}].link`, type: "bad-link", link }));
  });
}

function passageFaults(tour: Tour, known: KnownFacts): Fault[] {
  const addresses = tour.steps.flatMap(passageAddresses);
  if (!addresses.every((address) => known.has(address))) return [];
  const found = addresses.flatMap((address) => known.get(address)?.found ?? []);
  const ids = new Set(found.map(passageKey));
  return findUnknownPassages(tour, (passage) => ids.has(passageKey(passage))).map(
    ({ field, document, passage }) => ({ field, type: "unknown-passage", document, passage }),
  );
}
