import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "tests/store/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
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
          // Apart from the others: a page of its own for each file, and modules that a test may replace.
          name: "unit-rendered",
          include: ["lib/**/*.test.tsx", "components/**/*.test.tsx"],
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
          globalSetup: ["tests/support/serve-atlas.ts"],
          // A page waits as long as it works: two at a time use two cores, more would starve each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
