import { isPlaced } from "@/lib/records/event";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail, PlaceTie } from "@/lib/store/answers";
import { listNames } from "./place-label";
import type { PlacePart } from "./place-parts";
import { labelOf } from "./vocabulary-label";
import type { Words } from "./words";

type EventPart = Extract<PlacePart, "happened" | "concerns">;

/**
 * How each event of a part is tied to the place, by the event's id, where its part alone does not say it: "from",
 * "near", "in The cellar", "on the way, place inferred". An event that is plainly there has no words.
 */
export function describeTies(
  { item, ties }: PlaceDetail,
  part: EventPart,
  vocabulary: Vocabulary,
  say: Words,
): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [event, all] of Object.entries(ties)) {
    const told = all
      .filter(({ role }) => isPlaced(role) === (part === "happened"))
      .map((tie) => describeTie(tie, item.id, vocabulary, say))
      .filter((text) => text !== "");
    if (told.length === 0) continue;
    words[event] = [...new Set(told)].reduce((before, after) =>
      say("place.tieAndTie", { before, after }),
    );
  }
  return words;
}

function describeTie(tie: PlaceTie, place: string, vocabulary: Vocabulary, say: Words): string {
  const isDoubtful = tie.basis === "ambiguous" || tie.basis === "inferred";
  const role = describeRole(tie, place, vocabulary, say);
  if (!isDoubtful) return role;
  const basis = labelOf(vocabulary, "bases", tie.basis, say);
  // What only concerns the place may be placed elsewhere, and surely.
  const doubt = say(tie.role === "about" ? "place.doubtfulConnection" : "place.doubtfulPlace", {
    basis,
  });
  return listNames(
    [role, doubt].filter((text) => text !== ""),
    say,
  );
}

/** The role in the vocabulary's words; in a place within this one, that place is named. */
function describeRole(tie: PlaceTie, place: string, vocabulary: Vocabulary, say: Words): string {
  const isInner = tie.place !== place;
  if (tie.role === "at") return isInner ? say("place.in", { place: tie.title }) : "";
  const role = labelOf(vocabulary, "placeRoles", tie.role, say);
  if (isInner) return say("place.roleOf", { role, place: tie.title });
  return tie.role === "about" ? "" : role;
}
