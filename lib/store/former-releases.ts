import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ReleaseId } from "@/lib/records/release";
import type { FormerReleases } from "./served-store";
import type { Store } from "./store";

/** In the folder of former releases: which index is of which, the version of each, and the program that made it. */
export const FORMER_FILE = "former.json";

const FormerFile = z.array(
  z.strictObject({
    release: ReleaseId,
    file: z.string(),
    version: z.string(),
    program: z.string(),
  }),
);
export type FormerIndex = z.infer<typeof FormerFile>[number];

/** The indexes of former releases as the data step left them; none where it left none that can be read. */
export function readFormer(folder: string): FormerIndex[] {
  try {
    return FormerFile.parse(JSON.parse(readFileSync(join(folder, FORMER_FILE), "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      console.error("Former releases cannot be read; `npm run data` makes them anew:", error);
    }
    return [];
  }
}

/** The former releases that a folder has at each moment. */
export function formerReleases(
  folder: string,
  open: (file: string) => Promise<Store>,
): FormerReleases {
  return {
    list: async () => new Map(readFormer(folder).map(({ release, version }) => [release, version])),
    open: async (release) => {
      const found = readFormer(folder).find((index) => index.release === release);
      if (!found) throw new Error(`There is no index of the release ${release}.`);
      return open(join(folder, found.file));
    },
  };
}
