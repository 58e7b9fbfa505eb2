import { processWide } from "@/lib/process-wide";
import { readSettings } from "@/lib/settings";
import { storesOfRequest } from "./request-store";
import { openSqliteCopy } from "./sqlite/open-copy";
import type { Store } from "./store";

/**
 * The store to ask: that of the request under way or, where no server keeps one, that of this process, opened on first
 * use. It stays as it is, whatever happens to its file. In development a change of the store or its code shows after
 * the next start.
 */
export function openStore(): Store {
  return storesOfRequest()?.store ?? ownStore();
}

/** Today's store, also where the request under way asks for a release of before. */
export function openTodaysStore(): Store {
  return storesOfRequest()?.today ?? ownStore();
}

/** The data of a release, for the rest of the request under way; undefined where they are not kept. */
export async function openRelease(release: string): Promise<Store | undefined> {
  return storesOfRequest()?.open(release);
}

/** The release that the request under way is answered of; undefined where that is what is served today. */
export async function readFormerRelease(): Promise<string | undefined> {
  const store = openStore();
  return store === openTodaysStore() ? undefined : (await store.readSummary()).content;
}

function ownStore(): Store {
  return processWide("store", () => openSqliteCopy(readSettings().storeFile));
}
