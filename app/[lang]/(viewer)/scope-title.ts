import type { RecordScope } from "@/lib/query/record-scope";
import type { ScopeName } from "@/lib/store/coverage";
import { listNames } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";

/** "Stango 2012, section “Sidebar”": the part of the documents that a list is narrowed to, if it is. */
export function scopeTitle(
  named: readonly ScopeName[],
  scope: RecordScope,
  say: Words,
): string | undefined {
  if (scope.documents.length === 0 && scope.sections.length === 0) return undefined;
  const titles = named.map(({ shortTitle }) => shortTitle);
  const [document] = named;
  if (scope.sections.length === 0 || named.length !== 1 || !document) return listNames(titles, say);
  const sections = document.sections.map(({ title }) => say("pages.section", { title }));
  return listNames([...titles, ...sections], say);
}
