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
            "lib/**/*.test.{ts,tsx}",
            "components/**/*.test.{ts,tsx}",
            "tests/store/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          environment: "node",
          // Properties are tried many times over; a machine that does other work must not make them fail.
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
          // One browser and one server on two cores: files run one after another, so that none starves the other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
