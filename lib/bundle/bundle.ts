import type { Query } from "@/lib/query/query";
import type { Release } from "@/lib/records/release";
import type { AtlasSummary, DocumentItem } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";
import type { openTexts } from "@/lib/store/texts";
import type { Words } from "@/lib/words/words";

/** What an evidence bundle is of, and all that its files are written from. */
export type Bundle = {
  store: Store;
  query: Query;
  /** In the language that its page and notes are in. */
  say: Words;
  summary: AtlasSummary;
  /** The release that the data are, unless they were not released. */
  release: Release | undefined;
  /** Since when the data are what they are, ISO instant. */
  dated: string;
  /** What each field of the query narrows to, in words; none where it is of the whole atlas. */
  filters: readonly string[];
  /** Address of the site without a slash at its end. */
  site: string;
  /** Address of a page of the site by its path, in the language of the bundle and of the release that was asked for. */
  pageAt: (path: string) => string;
  /** Address of the page that shows the same; and of that page as of the release, where `view` does not name it. */
  view: string;
  versionView: string | undefined;
  /** Address of an export of the API by that of today. */
  exportAt: (address: string) => string;
  /** @throws Error where there is no such document */
  findDocument: (id: string) => Promise<DocumentItem>;
  /** The texts to quote from; undefined where no words are asked for. */
  texts: ReturnType<typeof openTexts> | undefined;
};

/** Names the data: a release, or a state that was not released. */
export function versionOf({ summary }: Pick<Bundle, "summary">): string {
  return summary.content || summary.version;
}

/** Events, documents and passages at a time: what a bundle of any length has in memory. */
export const AT_A_TIME = 250;
