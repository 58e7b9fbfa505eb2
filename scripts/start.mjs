// Starts the server as it was packed with the pages (`pack-build.ts`), without anything that translates it.
import "./as-production.mjs";
import { existsSync } from "node:fs";

const SERVER = new URL("../.next/serve/serve.mjs", import.meta.url);

if (existsSync(SERVER)) {
  await import(SERVER.href);
} else {
  console.error("The pages are not built yet. Build them: node scripts/ready.mjs deps data build");
  process.exitCode = 1;
}
