import { afterAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { type FeaturePage, idsOf, openServer } from "./ask";

/** What only the atlas of edge cases has: places at the antimeridian and at 0/0, ids that moved, far years. */
const { ask, askJson, href, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());

const page = (collection: Collection, search: string): Promise<FeaturePage> =>
  askJson(`/api/collections/${collection}/items?limit=1000&${search}`);

describe("a box", () => {
  const mappedIds = (body: FeaturePage) =>
    body.features.flatMap(({ id, geometry }) => (geometry === null ? [] : [id])).toSorted();

  it("across the antimeridian finds places on both sides and on the line", async () => {
    expect(mappedIds(await page("places", "bbox=179,-90,-179,80"))).toEqual([
      "east-dateline",
      "on-the-line",
      "west-dateline",
    ]);
  });

  it("of no size at 0/0 finds what lies there", async () => {
    expect(mappedIds(await page("places", "bbox=0,0,0,0"))).toEqual(["null-island", "twin-pier"]);
  });

  it("reaches to the poles", async () => {
    expect(mappedIds(await page("places", "bbox=-180,85,180,90"))).toEqual(["polar-camp"]);
  });

  it("always finds what lies nowhere, and nothing else where there is nothing", async () => {
    const { features } = await page("events", "bbox=100,-80,101,-79");
    expect(features.length).toBeGreaterThan(0);
    expect(features.filter(({ geometry }) => geometry !== null)).toEqual([]);
  });
});

describe("a time", () => {
  it("before the year 0 and after 9999 can be asked for", async () => {
    const early = await page("events", "datetime=../-000001-12-31&certainty=certain");
    const late = await page("events", "datetime=%2B010000-01-01/..&certainty=certain");
    expect(early.features.length).toBeGreaterThan(0);
    expect(idsOf(late)).toContain("far-future");
  });
});

describe.each(Collection.options)("an id of %s", (collection) => {
  const { redirects } = loadEdgeAtlas();
  const ours = redirects.filter((redirect) => redirect.collection === collection);
  const path = `/api/collections/${collection}/items/`;

  it("that moved redirects to the new one, parameters kept", async () => {
    const [moved] = ours.filter((redirect) => redirect.type === "moved");
    const response = await ask(`${path}${moved?.from}?f=json`);
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe(href(`${path}${moved?.to}?f=json`));
    const found = await askJson(response.headers.get("location") ?? "");
    expect(found.id).toBe(moved?.to);
  });

  it("that was withdrawn is gone, and the reason is told", async () => {
    const [withdrawn] = ours.filter((redirect) => redirect.type === "withdrawn");
    const response = await ask(`${path}${withdrawn?.from}`);
    expect(response.status).toBe(410);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const { detail, type } = await response.json();
    expect(type).toBe("/about/data#error-withdrawn");
    expect(detail).toContain(withdrawn?.reason);
    expect(detail).toContain(withdrawn?.date);
  });
});

describe("a filter", () => {
  it("by an id that moved finds what the new id does", async () => {
    const [old, now] = [
      await page("events", "place=soul-buoy&document=report"),
      await page("events", "place=null-island&document=survey-report"),
    ];
    expect(idsOf(old).length).toBeGreaterThan(0);
    expect(idsOf(old)).toEqual(idsOf(now));
  });

  it("by a withdrawn id is refused with the reason", async () => {
    const response = await ask("/api/collections/events/items?place=phantom-rock");
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toEqual([
      {
        parameter: "place",
        reason: 'names a record that was withdrawn: "phantom-rock" (It was a cloud.)',
      },
    ]);
  });

  it("by words finds Arabic and Persian", async () => {
    const names = (await store.listPlaces(EVERYTHING, { limit: 1000, sort: "title" })).items;
    for (const id of ["tanja", "bagh-e-shiraz"]) {
      const title = names.find((place) => place.id === id)?.title ?? "";
      expect(title).toMatch(/\p{Script=Arabic}/u);
      expect(idsOf(await page("places", `q=${encodeURIComponent(title)}`))).toContain(id);
    }
  });
});
