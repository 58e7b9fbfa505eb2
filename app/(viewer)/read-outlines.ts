import { readFileSync } from "node:fs";
import { join } from "node:path";
import { worldOutlines } from "@/lib/map/world-outlines";

let outlines: ReturnType<typeof worldOutlines> | undefined;

/** Natural Earth's land and borders for the server-drawn map, read once. */
export function readOutlines(): ReturnType<typeof worldOutlines> {
  outlines ??= worldOutlines(
    JSON.parse(
      readFileSync(join(process.cwd(), "node_modules/world-atlas/countries-50m.json"), "utf8"),
    ),
  );
  return outlines;
}
