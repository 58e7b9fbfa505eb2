import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { ChangesPanel } from "@/components/panels/changes-panel";
import { findCitedRelease } from "@/lib/query/cited-release";
import { readListValues } from "@/lib/query/list-page";
import { looksOf } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openTodaysStore } from "@/lib/store";
import { readRequestLink } from "../../request-link";

/** So many records stand on a page. */
const RECORDS = 100;

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("releases.title") };
}

/** Which releases there are, and what changed since one of them: always until today, whatever release the link names. */
export default async function ChangesPage() {
  const store = openTodaysStore();
  const { path, search, view } = await readRequestLink();
  const values = readListValues(path, search);
  const { releases, content } = await store.readSummary();
  const asked = values.get("since") ?? view.release ?? "";
  const since = findCitedRelease(asked, releases);
  const from = Number(values.get("from") ?? 0);
  const changes = since && (await store.listChanges({ since: since.id }, { from, count: RECORDS }));
  return (
    <>
      <MapFocus places={[]} />
      <ChangesPanel
        releases={releases}
        content={content}
        asked={asked}
        looks={looksOf(view)}
        narrowed={search}
        shown={since && changes && { since, changes, from, count: RECORDS }}
      />
    </>
  );
}
