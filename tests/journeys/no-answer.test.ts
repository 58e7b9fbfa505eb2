import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { Landmark } from "@/lib/records/place";
import { startBrowser, waitForMap } from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";
import { readMarks } from "../support/map-marks";

const { newPage, openPage } = startBrowser();
const FOLDER = "tests/fixtures/edge-atlas";
const records = readDrawnRecords(FOLDER);
const LANDMARKS: Landmark[] = JSON.parse(
  readFileSync(`${FOLDER}/landmarks.geojson`, "utf8"),
).features;

/** Title and shape of each landmark that the map has. */
function readLandmarks(page: Page) {
  return page.evaluate(async () => {
    const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
    const source = map?.getSource<GeoJSONSource>("atlas-landmarks");
    const data = (await source?.getData()) as FeatureCollection | undefined;
    return data?.features.map(({ geometry, properties }) => [properties?.title, geometry]);
  });
}

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

  it("does not begin without what it draws beneath its marks, and comes when that is asked for again", async () => {
    const page = await newPage();
    await page.route("**/api/landmarks", (route) => route.fulfill({ status: 500 }));
    await page.goto(inject("edgeAtlasUrl"));
    const notice = page
      .getByRole("status")
      .getByText("The map that can be moved could not be loaded");
    await notice.waitFor();
    expect(await page.locator("canvas.maplibregl-canvas").count()).toBe(0);
    // The timeline does not wait for the map.
    await expect
      .poll(() => page.getByRole("button", { name: "Next event" }).isEnabled())
      .toBe(true);

    await page.unroute("**/api/landmarks");
    await page.getByRole("status").getByRole("button", { name: "Try again" }).click();
    await waitForMap(page);
    await notice.waitFor({ state: "detached" });
    expect(await readLandmarks(page)).toEqual(
      LANDMARKS.map(({ geometry, properties }) => [properties.title.en, geometry]),
    );
  });
});
