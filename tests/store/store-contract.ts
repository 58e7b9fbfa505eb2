import { afterAll, beforeAll, describe } from "vitest";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { History } from "@/lib/store/history";
import type { Store } from "@/lib/store/store";
import { describeDetails } from "./contract-details";
import { describeFacets } from "./contract-facets";
import { describeFind } from "./contract-find";
import { describeFindTexts } from "./contract-find-texts";
import { describeHistory } from "./contract-history";
import { describePaging } from "./contract-paging";
import { describePlace } from "./contract-place";
import { describeQueries } from "./contract-queries";
import { describeRecords } from "./contract-records";
import { MODIFIED, type Subject } from "./contract-subject";
import { describeSummary } from "./contract-summary";
import { describeTime } from "./contract-time";
import { describeTours } from "./contract-tours";
import { describeWords } from "./contract-words";
import { loadEdgeAtlas } from "./edge-atlas";

/**
 * Everything the interface `Store` promises, for any maker of stores.
 * The store is opened once: it is read-only, so no test can disturb another.
 */
export function describeStore(
  name: string,
  makeStore: (data: AtlasData, modified: Date, history?: History) => Promise<Store>,
) {
  describe(name, () => {
    const data = loadEdgeAtlas();
    let store: Store | undefined;
    beforeAll(async () => {
      store = await makeStore(data, MODIFIED);
    });
    afterAll(async () => {
      await store?.close();
    });
    const subject: Subject = {
      data,
      store() {
        if (!store) throw new Error("The store was not made.");
        return store;
      },
      async withStore(other, use, history) {
        const lent = await makeStore(other, MODIFIED, history);
        try {
          await use(lent);
        } finally {
          await lent.close();
        }
      },
    };
    describeSummary(subject);
    describePlace(subject);
    describeTime(subject);
    describeWords(subject);
    describeFind(subject);
    describeFindTexts(subject);
    describeQueries(subject);
    describeFacets(subject);
    describePaging(subject);
    describeDetails(subject);
    describeRecords(subject);
    describeTours(subject);
    describeHistory(subject);
  });
}
