import { build } from "esbuild";
import { programVersion } from "@/lib/server/program-version";
import { packFiles } from "./pack-files";
import { FOR_NODE } from "./packing";

/** What browsers ask the pages' build for. */
void packFiles([".next/static/chunks"]);

/** The server and its threads, for `start.mjs`: to translate their files at each start takes longer than all else. */
void build({
  ...FOR_NODE,
  entryPoints: {
    serve: "scripts/serve.ts",
    "store-thread": "lib/store/sqlite/store-thread.ts",
  },
  outdir: ".next/serve",
  outExtension: { ".js": ".mjs" },
  splitting: true,
  define: { "process.env.PACKED_PROGRAM": JSON.stringify(programVersion("lib")) },
});
