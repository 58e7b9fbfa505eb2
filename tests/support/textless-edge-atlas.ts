import { afterAll, beforeAll } from "vitest";
import { type RunningServer, startServer } from "./start-server";

/** Serves a file's tests the edge atlas as it is where nobody attached its texts. */
export function startTextlessEdgeAtlas() {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ ATLAS_DATA: "tests/fixtures/edge-atlas" });
  });
  afterAll(() => server.stop());
  return { url: () => server.url };
}
