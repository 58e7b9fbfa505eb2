import { loadAtlas } from "@/lib/ingest/load";
import { reportProblems } from "@/lib/ingest/report-problems";
import { readSettings } from "@/lib/settings";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { stop } from "./stop";

/** The data step: checks the data folder and writes the store, or says every problem and stops. */
function main() {
  const { dataFolder, storeFile } = readSettings();
  const result = loadAtlas(dataFolder);
  if (result.type === "refused") {
    const lines = reportProblems(result.problems);
    stop(
      `The atlas in ${dataFolder} has ${result.problems.length} problem(s):\n${lines.join("\n")}`,
    );
  }
  buildSqliteStore(result.data, result.modified, storeFile);
}

try {
  main();
} catch (error) {
  stop(`The atlas could not be indexed: ${(error as Error).message}`);
}
