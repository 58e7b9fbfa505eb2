import type { RecordChange } from "@/lib/records/release";

/** The page that shows a record of a change as it is today, with the part that it is; none of what has no page. */
export function pathOfChange({
  collection,
  id,
  within,
}: Pick<RecordChange, "collection" | "id" | "within">): string | undefined {
  switch (collection) {
    case "documents":
    case "places":
    case "events":
    case "tours":
      return `/${collection}/${id}`;
    case "attestations":
      return within === null ? undefined : `/events/${within}#${id}`;
    case "passages":
      return within === null ? undefined : `/documents/${within}#${id.slice(within.length + 1)}`;
    case "disagreements":
      return `/disagreements#${id}`;
    default:
      return undefined;
  }
}
