import { describe, expect, inject, it } from "vitest";
import { readParquet } from "@/lib/columns/read-parquet";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { linksIn, openSite, sectionUnder, textOf } from "../support/served-page";

const site = () => inject("edgeAtlasUrl");
const { read } = openSite(site);
const { openPage } = startBrowserWithoutMap();
const records = readEdgeRecords();
const unlocated = records.events.filter((event) => !records.isLocated(event)).map(({ id }) => id);
const undated = records.events.filter(({ date }) => date.edtf === null);

describe("The page about the data", () => {
  it("explains every parameter of the API’s definition", async () => {
    const { article } = await read("/about/data");
    const section = sectionUnder(article, "Narrowing");
    const names = [...(section?.querySelectorAll("dt") ?? [])].map(textOf);
    const definition = await (await fetch(`${site()}/api/openapi?f=json`)).json();
    const defined = Object.keys(definition.components.parameters);
    expect(names.toSorted()).toEqual(
      [...defined.filter((name) => !["bbox-crs", "cursor"].includes(name)), "sortby"].toSorted(),
    );
  });

  it("says the address of this very service, which a click copies", async () => {
    const page = await openPage(`${site()}/about/data`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await waitForLife(page);
    expect(await page.locator("main pre").first().textContent()).toBe(`${site()}/api`);
    await page.getByRole("button", { name: "Copy address" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site()}/api`);
    await page.getByRole("button", { name: "Copy command" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`ogr2ogr events.gpkg OAPIF:${site()}/api events`);
  });

  it("says the address that a proxy in front is asked by", async () => {
    const headers = { "x-forwarded-host": "atlas.example", "x-forwarded-proto": "https" };
    const html = await (await fetch(`${site()}/about/data`, { headers })).text();
    expect(html).toContain("<code>https://atlas.example/api</code>");
  });

  it("leads to every collection by its address", async () => {
    const { article } = await read("/about/data");
    const links = linksIn(sectionUnder(article, "Collections"));
    expect(links.map(({ text }) => text)).toEqual(
      ["places", "events", "documents", "attestations"].map((id) => `/api/collections/${id}/items`),
    );
    for (const { text, href } of links) {
      expect(href.startsWith(text)).toBe(true);
      expect((await fetch(site() + href)).status).toBe(200);
    }
  });

  it("says which events match every box and every time, and how to leave them out", async () => {
    const { article } = await read("/about/data");
    const section = sectionUnder(article, "Events without a place match every box");
    expect(textOf(section)).toContain(`${unlocated.length} events of this atlas have no place`);
    expect(textOf(section)).toContain(`${undated.length} events have no date`);
    const [all, located] = linksIn(section).map(({ href }) => `${site()}${href}&limit=1000`);
    const idsBehind = async (address = "") => {
      const { features } = await (
        await fetch(address, { headers: { accept: "application/geo+json" } })
      ).json();
      return features.map(({ id }: { id: string }) => id) as string[];
    };
    expect(await idsBehind(all)).toEqual(expect.arrayContaining(unlocated));
    const left = await idsBehind(located);
    expect(left.filter((id) => unlocated.includes(id))).toEqual([]);
  });

  it("leads to the columns of the version that is served, which hold every event", async () => {
    const { article } = await read("/about/data");
    const [link] = linksIn(sectionUnder(article, "All events at once, as columns"));
    const response = await fetch(site() + link?.href, { headers: { accept: "text/html" } });
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const { count } = await readParquet(await response.arrayBuffer());
    expect(count).toBe(records.events.length);
  });
});
