import { readSettings } from "@/lib/settings";
import { openSqliteStore } from "./sqlite/open";
import type { Store } from "./store";

let opened: Store | undefined;

/** The store of this process, opened on first use. */
export function openStore(): Store {
  opened ??= openSqliteStore(readSettings().storeFile);
  return opened;
}
