import type { RecordScope } from "@/lib/query/record-scope";
import type { ScopeName } from "@/lib/store/coverage";

/** "Stango 2012, section “Sidebar”": the part of the documents that a list is narrowed to, if it is. */
export function scopeTitle(named: readonly ScopeName[], scope: RecordScope): string | undefined {
  if (scope.documents.length === 0 && scope.sections.length === 0) return undefined;
  const titles = named.map(({ shortTitle }) => shortTitle).join(", ");
  const [document] = named;
  if (scope.sections.length === 0 || named.length !== 1 || !document) return titles;
  return `${titles}, ${document.sections.map(({ title }) => `section “${title}”`).join(", ")}`;
}
