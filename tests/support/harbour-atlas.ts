import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An atlas of an invented harbour: right-to-left names, a vocabulary of its own, nothing of the shipped one. */
export const HARBOUR_ATLAS = {
  ATLAS_DATA: "tests/fixtures/harbour-atlas",
  ATLAS_TEXTS: "tests/fixtures/harbour-atlas-texts",
} as const;

/** A copy of the harbour atlas and its texts that a test may change; `remove` takes it away. */
export function copyHarbourAtlas() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-harbour-"));
  const environment = { ATLAS_DATA: join(folder, "atlas"), ATLAS_TEXTS: join(folder, "texts") };
  for (const name of ["ATLAS_DATA", "ATLAS_TEXTS"] as const) {
    cpSync(HARBOUR_ATLAS[name], environment[name], { recursive: true });
  }
  return {
    folder,
    environment,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
