import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** Of its own accord vitest leaves one core idle. */
const ON_BOTH_CORES = { maxWorkers: 2 };
const ALONE = ["{lib,components}/**/*.test.tsx", "lib/**/*.alone.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...ON_BOTH_CORES,
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "tests/store/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: ALONE,
          environment: "node",
          // To load the modules anew for each file takes longer than the tests do.
          isolate: false,
          // Properties are tried many times over; a machine that does other work must not make them fail.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...ON_BOTH_CORES,
          // Each file apart: those that render, with a page of their own, and those that replace modules.
          name: "unit-alone",
          include: ALONE,
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "journeys",
          include: [
            "tests/api/**/*.test.ts",
            "tests/clients/**/*.test.ts",
            "tests/journeys/**/*.test.ts",
            "tests/links/**/*.test.ts",
            "tests/screen/**/*.test.ts",
          ],
          environment: "node",
          // A browser and its pages stay for the files that come after.
          isolate: false,
          globalSetup: ["tests/support/serve-atlas.ts"],
          // A page waits as long as it works: more at a time would starve each other.
          ...ON_BOTH_CORES,
          testTimeout: 60_000,
          // A page gets to what is waited for when the machine gets to the page.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
