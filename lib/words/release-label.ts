import type { Release } from "@/lib/records/release";
import { formatDate } from "./date-label";
import type { Words } from "./words";

/** The day of a release, as UTC has it. */
export function formatReleaseDay({ released }: Pick<Release, "released">, say: Words): string {
  return formatDate(released.slice(0, 10), say);
}
