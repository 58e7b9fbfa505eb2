import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { MAP_FONT_FILES } from "@/lib/map/font-faces";
import { packFiles } from "./pack-files";

/** Copies what the browser fetches by a fixed name out of `node_modules`: fonts, MapLibre and its worker. */
async function main() {
  mkdirSync("public/fonts", { recursive: true });
  for (const font of MAP_FONT_FILES) {
    copyFileSync(
      join("node_modules", font.package, "files", font.file),
      join("public/fonts", font.file),
    );
  }
  mkdirSync("public/maplibre", { recursive: true });
  for (const file of ["maplibre-gl.mjs", "maplibre-gl-worker.mjs"]) {
    copyFileSync(join("node_modules/maplibre-gl/dist", file), join("public/maplibre", file));
  }
  await packFiles(["public/maplibre"]);
}

void main();
