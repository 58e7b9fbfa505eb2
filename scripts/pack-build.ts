import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { programVersion } from "@/lib/server/program-version";
import { packFiles } from "./pack-files";
import { FOR_NODE } from "./packing";

/** What browsers ask the pages' build for. */
void packFiles([".next/static/chunks"]);

const PACKED = ".next/serve";

/** The server and its threads, for `start.mjs`: to translate their files at each start takes longer than all else. */
void build({
  ...FOR_NODE,
  entryPoints: {
    serve: "scripts/serve.ts",
    "store-thread": "lib/store/sqlite/store-thread.ts",
  },
  outdir: PACKED,
  outExtension: { ".js": ".mjs" },
  splitting: true,
  define: { "process.env.PACKED_PROGRAM": JSON.stringify(programVersion("lib")) },
});

/** Beside them, for it has nothing to be packed. */
mkdirSync(PACKED, { recursive: true });
copyFileSync("lib/store/sqlite/begin-thread.cjs", join(PACKED, "begin-thread.cjs"));
