import { build } from "esbuild";
import { packFiles } from "./pack-files";

/** What browsers ask the pages' build for. */
void packFiles([".next/static/chunks"]);

/** The server and its threads, for `start.mjs`: to read and translate each of their files takes longer than all else. */
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
  jsx: "automatic",
  logLevel: "warning",
});
