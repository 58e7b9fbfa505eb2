import type { BuildOptions } from "esbuild";

/** How the project's files become plain JavaScript for Node: packages stay outside. */
export const FOR_NODE = {
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
} as const satisfies BuildOptions;
