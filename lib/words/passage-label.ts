import { formatDecimal } from "./number-label";
import type { Words } from "./words";

/** A passage's name where nothing around it says which document it is of. */
export function namePassage(id: string, document: string, say: Words): string {
  return say("ui.passageOf", { number: formatPassageNumber(id, say), document });
}

/** What readers call a passage: the number in its id, `p08` → "8"; the id itself where it has none. */
export function passageNumber(id: string): string {
  return /^\D+0*(\d+)$/.exec(id)?.[1] ?? id;
}

/** The same in the digits of the page's language. */
export function formatPassageNumber(id: string, say: Words): string {
  const number = passageNumber(id);
  return /^\d+$/.test(number) ? formatDecimal(Number(number), say) : number;
}
