import type { NamedRelease } from "@/components/panels/release-notice";
import { type Selection, selectionOf } from "@/lib/query/selection";
import { formatLink } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openTodaysStore, readFormerRelease } from "@/lib/store";
import type { ChangeScope } from "@/lib/store/history";
import { inLanguage } from "@/lib/words/languages";
import { readRequestLink } from "../request-link";

/** So many changes of one record are told above its page. */
const MOST_HERE = 20;

/** The release that the link of the request names, and what changed since; undefined where it names none. */
export async function readNamedRelease(): Promise<NamedRelease | undefined> {
  const { path, search, view } = await readRequestLink();
  if (view.release === null) return undefined;
  const store = openTodaysStore();
  const [{ releases, content }, shown, say] = await Promise.all([
    store.readSummary(),
    readFormerRelease(),
    readWords(),
  ]);
  const release = releases.find(({ id }) => id === view.release);
  const changes =
    release && (await store.listChanges({ since: release.id }, { from: 0, count: 0 }));
  if (!release || !changes) return { type: "unknown", id: view.release };
  const record = recordOf(selectionOf(path));
  const here =
    record &&
    (await store.listChanges({ since: release.id, record }, { from: 0, count: MOST_HERE }));
  const others = new URLSearchParams(search);
  others.delete("release");
  return {
    type: shown === release.id ? "shown" : content === release.id ? "today" : "unkept",
    release,
    changes,
    here,
    today: formatLink(`${inLanguage(path, say.language)}?${others}`, {}),
  };
}

function recordOf(selection: Selection): ChangeScope["record"] {
  switch (selection.type) {
    case "place":
      return { collection: "places", id: selection.id };
    case "event":
      return { collection: "events", id: selection.id };
    case "document":
      return { collection: "documents", id: selection.id };
    default:
      return undefined;
  }
}
