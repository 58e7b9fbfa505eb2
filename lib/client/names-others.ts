import type { KnownIds } from "@/lib/url/view";

/** Whether a link names a document or an actor beyond those that the page knows by name. */
export function namesOthers(link: string, known: Pick<KnownIds, "documents" | "actors">): boolean {
  const { searchParams } = new URL(link, "http://localhost");
  const idsOf = (key: string) => searchParams.get(key)?.split(",") ?? [];
  return (
    idsOf("doc").some((id) => !known.documents.includes(id)) ||
    idsOf("actor").some((id) => !known.actors.includes(id))
  );
}
