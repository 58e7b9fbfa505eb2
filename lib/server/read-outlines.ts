import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawOutlines, type OutlinePaths } from "@/lib/map/outline-paths";
import { worldOutlines } from "@/lib/map/world-outlines";
import { type Camera, formatCamera } from "@/lib/query/camera";

/** Drawing the world takes a tenth of a second; most readers open with the same few cameras. */
const REMEMBERED_CAMERAS = 64;
const remembered = new Map<string, OutlinePaths>();
type World = ReturnType<typeof worldOutlines>;
const worlds = new Map<string, World>();

/** Below this zoom the finer outlines would draw many points to a pixel. */
const FINE_FROM_ZOOM = 5;

/** Natural Earth's land and borders as the server-drawn map shows them at a camera. */
export function readOutlines(camera: Camera): OutlinePaths {
  const key = formatCamera(camera);
  const known = remembered.get(key);
  if (known) return known;
  const paths = drawOutlines(readWorld(camera.zoom < FINE_FROM_ZOOM ? "110m" : "50m"), camera);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED_CAMERAS && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, paths);
  return paths;
}

function readWorld(scale: "110m" | "50m"): World {
  const file = join(process.cwd(), `node_modules/world-atlas/countries-${scale}.json`);
  const world = worlds.get(scale) ?? worldOutlines(JSON.parse(readFileSync(file, "utf8")));
  worlds.set(scale, world);
  return world;
}
