import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser";
import { startServer } from "../support/start-server";

const { newPage } = startBrowser();
const ATTACHED = ".atlas/texts";
const before = existsSync(ATTACHED) ? readdirSync(ATTACHED) : [];

afterAll(() => {
  for (const name of existsSync(ATTACHED) ? readdirSync(ATTACHED) : []) {
    if (!before.includes(name)) rmSync(`${ATTACHED}/${name}`);
  }
});

describe("Attaching texts", () => {
  it("shows them in a running server at once, matched by checksum whatever their names", async () => {
    const server = await startServer({ ATLAS_DATA: "tests/fixtures/edge-atlas" });
    const page = await newPage();
    await page.goto(`${server.url}/documents/survey-report`);
    const about = page.locator("summary", { hasText: "About this document" });
    await about.click();
    await page.getByText("not part of this atlas").waitFor();

    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/attach-texts.ts", "tests/fixtures/edge-atlas-texts"],
      { env: { ...process.env, ATLAS_DATA: "tests/fixtures/edge-atlas" }, encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("texts are attached");

    await page.reload();
    await about.click();
    await page.getByText("attached here; its checksum is the one above").waitFor();
    await server.stop();
  });
});
