import { isPlaced } from "@/lib/records/event";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail, PlaceTie } from "@/lib/store/answers";
import type { PlacePart } from "./place-parts";
import { labelOf } from "./vocabulary-label";

type EventPart = Extract<PlacePart, "happened" | "concerns">;

/**
 * How each event of a part is tied to the place, by the event's id, where its part alone does not say it: "from",
 * "near", "in The cellar", "on the way, place inferred". An event that is plainly there has no words.
 */
export function describeTies(
  { item, ties }: PlaceDetail,
  part: EventPart,
  vocabulary: Vocabulary,
): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [event, all] of Object.entries(ties)) {
    const told = all
      .filter(({ role }) => isPlaced(role) === (part === "happened"))
      .map((tie) => describeTie(tie, item.id, vocabulary))
      .filter((text) => text !== "");
    if (told.length > 0) words[event] = [...new Set(told)].join("; ");
  }
  return words;
}

function describeTie(tie: PlaceTie, place: string, vocabulary: Vocabulary): string {
  const isDoubtful = tie.basis === "ambiguous" || tie.basis === "inferred";
  // What only concerns the place may be placed elsewhere, and surely.
  const doubted = tie.role === "about" ? "connection" : "place";
  return [
    describeRole(tie, place, vocabulary),
    isDoubtful ? `${doubted} ${labelOf(vocabulary, "bases", tie.basis)}` : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

/** The role in the vocabulary's words; in a place within this one, that place is named. */
function describeRole(tie: PlaceTie, place: string, vocabulary: Vocabulary): string {
  const isInner = tie.place !== place;
  if (tie.role === "at") return isInner ? `in ${tie.title}` : "";
  const role = labelOf(vocabulary, "placeRoles", tie.role);
  if (isInner) return `${role} ${tie.title}`;
  return tie.role === "about" ? "" : role;
}
