import type { AtlasData } from "@/lib/records/atlas-data";
import type { History } from "@/lib/store/history";
import type { Store } from "@/lib/store/store";

/** What a part of the contract is given: the records, and the store once it is open. */
export type Subject = {
  data: AtlasData;
  store: () => Store;
  /** Makes a store of other records, lends it and closes it. */
  withStore: (
    data: AtlasData,
    use: (store: Store) => Promise<void>,
    history?: History,
  ) => Promise<void>;
};

/** When the store under test was told that its newest input was written. */
export const MODIFIED = new Date("2026-02-03T04:05:06.789Z");
