import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { ensureBrowser } from "./ensure-browser";
import { startServer } from "./start-server";
import { TEXTS_FOLDER } from "./texts-folder";

declare module "vitest" {
  export interface ProvidedContext {
    /** Serves the project's own atlas, with its texts where the machine has them. */
    atlasUrl: string;
    /** Serves the project's own atlas without any text. */
    bareAtlasUrl: string;
    /** Serves the atlas of edge cases with its texts. */
    edgeAtlasUrl: string;
  }
}

const EDGE_ATLAS = {
  ATLAS_DATA: "tests/fixtures/edge-atlas",
  ATLAS_TEXTS: "tests/fixtures/edge-atlas-texts",
};

/** Builds the product as `npm start` does and serves it for all journeys. */
export default async function serveAtlas(project: TestProject) {
  ensureBrowser();
  makeReady(["data", "build"], {});
  makeReady(["data"], EDGE_ATLAS);
  const servers = await Promise.all([
    startServer(existsSync(TEXTS_FOLDER) ? { ATLAS_TEXTS: TEXTS_FOLDER } : {}),
    startServer({}),
    startServer(EDGE_ATLAS),
  ]);
  const [atlas, bareAtlas, edgeAtlas] = servers;
  project.provide("atlasUrl", atlas.url);
  project.provide("bareAtlasUrl", bareAtlas.url);
  project.provide("edgeAtlasUrl", edgeAtlas.url);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}

function makeReady(steps: string[], environment: Record<string, string>) {
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", ...steps], {
    env: { ...process.env, ...environment, NODE_ENV: "production" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`The product could not be made ready (${steps.join(", ")}).`);
}
