import type { Fault } from "@/lib/compose/find-faults";
import type { IdFate, TourLinkFault } from "@/lib/query/tour-link";
import type { Words } from "@/lib/words/words";

/** What is wrong with a field, and what to do. */
export function sayFault(fault: Fault, say: Words): string {
  switch (fault.type) {
    case "missing":
      return say(`compose.fault.missing.${lastKey(fault.field)}`);
    case "no-steps":
      return say("compose.fault.noSteps");
    case "no-sentences":
      return say("compose.fault.noSentences");
    case "no-passages":
      return say("compose.fault.noPassages");
    case "too-long":
      return say("compose.fault.tooLong", { most: fault.most });
    case "bad-id":
      return say("compose.fault.badId");
    case "reserved-id":
      return say("compose.fault.reservedId");
    case "taken-id":
      return say("compose.fault.takenId");
    case "unknown-passage":
      return say("compose.fault.unknownPassage", fault);
    case "bad-link":
      return sayLinkFault(fault.link, say);
  }
}

/** The same with the step and sentence that it is in before it. */
export function sayFaultInPlace(fault: Fault, say: Words): string {
  const [, step, sentence] =
    /^steps\[(\d+)\](?:\.sentences\[(\d+)\])?/.exec(fault.field)?.map(Number) ?? [];
  const said = sayFault(fault, say);
  if (step === undefined) return say("compose.at.tour", { fault: said });
  if (sentence === undefined || Number.isNaN(sentence)) {
    return say("compose.at.step", { step: step + 1, fault: said });
  }
  return say("compose.at.sentence", { step: step + 1, sentence: sentence + 1, fault: said });
}

function sayLinkFault(fault: TourLinkFault, say: Words): string {
  switch (fault.type) {
    case "no-path":
      return say("compose.fault.noPath");
    case "no-page":
      return say("compose.fault.noPage", { value: fault.value });
    case "unknown-record":
      return (
        sayFate(fault, say) ??
        say("compose.fault.unknownRecord", { collection: fault.key, value: fault.value })
      );
    case "unknown-part":
      return say("compose.fault.unknownPart", { value: fault.value });
    case "no-camera":
      return say("compose.fault.noCamera");
    case "unknown-key":
      return say("compose.fault.unknownKey", { part: partOf(fault) });
    case "broken-value":
      return say("compose.fault.brokenValue", { part: partOf(fault) });
    case "repeated-key":
      return say("compose.fault.repeatedKey", { part: partOf(fault) });
    case "long-search":
      return say("compose.fault.longSearch", { part: partOf(fault) });
    case "unknown-id":
      return sayFate(fault, say) ?? say("compose.fault.unknownId", { part: partOf(fault) });
  }
}

function sayFate(
  { value, fate }: { value: string; fate?: IdFate | undefined },
  say: Words,
): string | undefined {
  switch (fate?.type) {
    case "moved":
      return say("compose.fault.moved", { value, to: fate.to });
    case "withdrawn":
      return say("compose.fault.withdrawn", { value });
    case undefined:
      return undefined;
  }
}

const partOf = ({ key, value }: { key: string; value: string }) => `${key}=${value}`;

const FIELDS = ["id", "title", "summary", "link", "text"] as const;

function lastKey(field: string): (typeof FIELDS)[number] {
  return FIELDS.find((key) => field === key || field.endsWith(`.${key}`)) ?? "text";
}
