import type { Page } from "@/lib/query/query";

/** The pages before and after one of a listing, by its path with its own query but the cursor. */
export function pageSteps(
  path: string,
  { previous, next }: Pick<Page<unknown>, "previous" | "next">,
) {
  const turned = (cursor: string | undefined) =>
    cursor && `${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`;
  return { previous: turned(previous), next: turned(next) };
}
