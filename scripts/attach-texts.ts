import { copyFileSync, mkdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readSettings } from "@/lib/settings";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { indexFolder } from "@/lib/store/texts";
import { stop } from "./stop";

/** Takes the documents' texts out of a folder: a file belongs to the record whose SHA-256 it has. */
async function main(folder: string | undefined) {
  if (!folder) stop("Name the folder that holds the texts: npm run texts -- FOLDER");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    stop(
      `There is no folder ${folder}; name the one that holds the texts: npm run texts -- FOLDER`,
    );
  }
  const { attachedTextsFolder, storeFile } = readSettings();
  const sources = await openSqliteStore(storeFile).listSources();
  const files = indexFolder(folder);
  mkdirSync(attachedTextsFolder, { recursive: true });
  let attached = 0;
  for (const { file, sha256 } of sources) {
    const path = files.get(sha256);
    if (path === undefined) {
      console.log(`missing   ${file} (no file has SHA-256 ${sha256.slice(0, 12)}…)`);
      continue;
    }
    copyFileSync(path, join(attachedTextsFolder, `${sha256}.txt`));
    console.log(`attached  ${file} (from ${basename(path)})`);
    attached += 1;
  }
  console.log(
    `${attached} of ${sources.length} texts are attached; a running server shows them at once.`,
  );
  if (attached === 0) process.exitCode = 1;
}

try {
  await main(process.argv[2]);
} catch (error) {
  stop((error as Error).message);
}
