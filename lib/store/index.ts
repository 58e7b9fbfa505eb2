import { processWide } from "@/lib/process-wide";
import { readSettings } from "@/lib/settings";
import { storeOfRequest } from "./request-store";
import { openSqliteCopy } from "./sqlite/open-copy";
import type { Store } from "./store";

/**
 * The store to ask: that of the request under way or, where no server keeps one, that of this process, opened on first
 * use. It stays as it is, whatever happens to its file. In development a change of the store or its code shows after
 * the next start.
 */
export function openStore(): Store {
  return storeOfRequest() ?? processWide("store", () => openSqliteCopy(readSettings().storeFile));
}
