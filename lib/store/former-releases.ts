import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ReleaseId } from "@/lib/records/release";
import type { FormerReleases } from "./served-store";
import type { Store } from "./store";

/** In the folder of former releases: which index is of which, and the version of each. */
export const FORMER_FILE = "former.json";

const FormerFile = z.array(
  z.strictObject({ release: ReleaseId, file: z.string(), version: z.string() }),
);
export type FormerIndex = z.infer<typeof FormerFile>[number];

/** The former releases of an atlas as the data step left them; none where it left none. */
export function formerReleases(
  folder: string,
  open: (file: string) => Promise<Store>,
): FormerReleases {
  const read = async () => {
    try {
      return FormerFile.parse(JSON.parse(await readFile(join(folder, FORMER_FILE), "utf8")));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
        console.error("Former releases cannot be read; `npm run data` makes them anew:", error);
      }
      return [];
    }
  };
  return {
    list: async () => new Map((await read()).map(({ release, version }) => [release, version])),
    open: async (release) => {
      const found = (await read()).find((index) => index.release === release);
      if (!found) throw new Error(`There is no index of the release ${release}.`);
      return open(join(folder, found.file));
    },
  };
}
