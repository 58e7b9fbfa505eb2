import { AtlasError } from "@/lib/errors";
import { MOST_NAMED } from "@/lib/query/columns-address";
import { boundSearch } from "@/lib/text/search-words";
import type { Asked } from "./read-only-route";

/** @throws AtlasError `not-found` where the version is not the one that is served */
export async function parseVersion({ params, store }: Asked<{ version: string }>): Promise<string> {
  const { version } = await store.readSummary();
  if (params.version === version) return version;
  throw new AtlasError(
    "not-found",
    `The atlas is served in version ${version}, not in ${params.version}; ordinals are those of one version.`,
  );
}

/** @throws AtlasError `invalid-parameter` where there are too many words to look for */
export function parseSearch(words: string): string {
  if (boundSearch(words) === words) return words;
  throw refusal("words", "are too many to look for");
}

/** @throws AtlasError `invalid-parameter` where they are not whole numbers with commas between, or too many */
export function parseOrdinals(text: string): number[] {
  if (!/^\d{1,9}(?:,\d{1,9})*$/.test(text)) {
    throw refusal("ordinals", "are whole numbers with commas between");
  }
  const ordinals = text.split(",").map(Number);
  if (ordinals.length > MOST_NAMED)
    throw refusal("ordinals", `are at most ${MOST_NAMED} at a time`);
  return ordinals;
}

function refusal(parameter: string, reason: string): AtlasError {
  const parameters = [{ parameter, reason }];
  return new AtlasError("invalid-parameter", `"${parameter}" ${reason}.`, { parameters });
}
