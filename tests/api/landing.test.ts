import { afterAll, describe, expect, it } from "vitest";
import { Collection } from "@/lib/records/redirect";
import { linkOf, openServer } from "./ask";

const { ask, askJson, href, store } = openServer();
afterAll(() => store.close());

describe("the landing page of the API", () => {
  it("names the atlas and links to everything a client needs, by absolute addresses", async () => {
    const { atlas } = await store.readSummary();
    const body = await askJson("/api");
    expect(body).toMatchObject({ title: atlas.title, description: atlas.tagline });
    const rels = body.links.map(({ rel }: { rel: string }) => rel);
    expect(rels).toEqual(
      expect.arrayContaining([
        "self",
        "alternate",
        "service-desc",
        "service-doc",
        "conformance",
        "data",
      ]),
    );
    for (const link of body.links) {
      expect(link.type).toMatch(/^[a-z]+\/[a-z+.]+/);
      expect(new URL(link.href).href).toBe(link.href);
    }
    expect(linkOf(body, "self")).toBe(href("/api"));
  });

  it("has links that answer with the type they promise", async () => {
    const { links } = await askJson("/api");
    const data = links.filter(({ type }: { type: string }) => type !== "text/html");
    expect(data).toHaveLength(5);
    for (const link of data) {
      const { status, headers } = await ask(link.href);
      expect([link.href, status, headers.get("content-type")]).toEqual([link.href, 200, link.type]);
    }
  });

  it("declares the classes of OGC API – Features it conforms to", async () => {
    const { conformsTo } = await askJson("/api/conformance");
    expect(conformsTo.toSorted()).toEqual(
      ["core", "geojson", "html", "oas30"].map(
        (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
      ),
    );
  });

  it("answers with a slash at the end as without", async () => {
    const response = await ask("/api/");
    expect(response.status).toBe(308);
    expect(new URL(response.headers.get("location") ?? "", href("/")).pathname).toBe("/api");
  });

  it("makes links for the host that the client sees", async () => {
    const headers = { "x-forwarded-host": "atlas.example", "x-forwarded-proto": "https" };
    expect(linkOf(await askJson("/api", { headers }), "data")).toBe(
      "https://atlas.example/api/collections",
    );
  });
});

describe("the collections", () => {
  it("are the four of the model, each described with its extent", async () => {
    const { extent } = await store.readSummary();
    const { collections } = await askJson("/api/collections");
    expect(collections.map(({ id }: { id: string }) => id)).toEqual(Collection.options);
    for (const collection of collections) {
      expect(collection).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        itemType: "feature",
        crs: ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
      });
      expect(collection.extent.spatial?.bbox?.[0] ?? null).toEqual(extent.bbox);
      const { start, end } = collection.id === "documents" ? extent.published : extent;
      expect(collection.extent.temporal?.interval).toEqual([
        [start && `${start}T00:00:00Z`, end && `${end}T23:59:59Z`],
      ]);
    }
  });

  it.each(Collection.options)("describe %s alone as in the list", async (collection) => {
    const { collections } = await askJson("/api/collections");
    const listed = collections.find(({ id }: { id: string }) => id === collection);
    expect(await askJson(`/api/collections/${collection}`)).toEqual(listed);
    expect(linkOf(listed, "items")).toBe(href(`/api/collections/${collection}/items`));
  });

  it.each(Collection.options)("have a schema of %s that GDAL finds", async (collection) => {
    const schema = linkOf(await askJson(`/api/collections/${collection}`), "describedBy");
    const response = await ask(schema ?? "");
    expect(response.headers.get("content-type")).toBe("application/schema+json");
    expect(await response.json()).toMatchObject({
      type: "object",
      properties: { properties: { type: "object" } },
    });
  });
});
