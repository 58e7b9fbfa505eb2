import { processWide } from "@/lib/process-wide";
import { readSettings } from "@/lib/settings";
import { openSqliteCopy } from "./sqlite/open-copy";
import type { Store } from "./store";

/**
 * The store of this process, opened on first use; it stays as it was then, whatever happens to its file. In
 * development, too, a change of the store or its code shows after the next start.
 */
export function openStore(): Store {
  return processWide("store", () => openSqliteCopy(readSettings().storeFile));
}
