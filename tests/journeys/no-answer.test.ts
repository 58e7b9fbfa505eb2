import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";
import { readMarks } from "../support/map-marks";

const { newPage, openPage } = startBrowser();
const records = readDrawnRecords("tests/fixtures/edge-atlas");

describe("A map that gets no answer", () => {
  it("keeps what it shows, says so, and is brought up to date once there is an answer", async () => {
    const page = await newPage();
    // Without the columns, each change is the server's to answer.
    await page.route("**/api/columns/**", (route) => route.abort());
    await page.goto(`${inject("edgeAtlasUrl")}/?type=storm`);
    await waitForMap(page);
    const marked = async () => (await readMarks(page)).flatMap(({ places }) => places).toSorted();
    const expected = (asked = {}) =>
      records
        .marked(asked)
        .map(({ id }) => id)
        .toSorted();
    const storms = expected({ event: ({ type }: { type: string }) => type === "storm" });
    expect(storms.length).toBeGreaterThan(0);
    await expect.poll(marked).toEqual(storms);

    await page.route("**/api/map?*", (route) => route.abort());
    await page.getByRole("link", { name: "Show all events" }).click();
    const notice = page.getByRole("status").getByText("The map could not be brought up to date");
    await notice.waitFor();
    expect(await marked()).toEqual(storms);

    await page.unroute("**/api/map?*");
    await notice.waitFor({ state: "detached" });
    await expect.poll(marked).toEqual(expected());
  });

  it("needs none once the columns are there", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/?type=storm`);
    await waitForMap(page);
    await expect
      .poll(() => page.getByRole("button", { name: "Next event" }).isEnabled())
      .toBe(true);
    await page.route("**/api/map?*", (route) => route.abort());
    await page.getByRole("link", { name: "Show all events" }).click();
    const marked = async () => (await readMarks(page)).flatMap(({ places }) => places).toSorted();
    await expect.poll(marked).toEqual(
      records
        .marked({})
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});
