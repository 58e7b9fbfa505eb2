import { processWide } from "@/lib/process-wide";
import { readSettings } from "@/lib/settings";
import { openSqliteInThreads } from "./sqlite/open-in-threads";
import type { Store } from "./store";

/**
 * The store of a process that serves, answered in threads of their own; asked for before any other, it is what
 * `openStore` gives to pages and routes.
 */
export function openStoreToServe(): Store {
  return processWide("store", () => openSqliteInThreads(readSettings().storeFile));
}
