import { build } from "esbuild";
import { programVersion } from "@/lib/server/program-version";
import { packFiles } from "./pack-files";

/** What browsers ask the pages' build for. */
void packFiles([".next/static/chunks"]);

/** The server and its threads, for `start.mjs`: to translate their files at each start takes longer than all else. */
void build({
  entryPoints: {
    serve: "scripts/serve.ts",
    "store-thread": "lib/store/sqlite/store-thread.ts",
  },
  outdir: ".next/serve",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  define: { "process.env.PACKED_PROGRAM": JSON.stringify(programVersion("lib")) },
  logLevel: "warning",
});
