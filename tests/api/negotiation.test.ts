import { afterAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { openServer } from "./ask";

const { ask, askJson, href, store } = openServer();
afterAll(() => store.close());

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describe("content negotiation", () => {
  it.each([
    ["/api", undefined, "application/json"],
    ["/api", "*/*", "application/json"],
    ["/api/conformance", "application/json", "application/json"],
    ["/api/collections", "application/json", "application/json"],
    ["/api/collections/events", "application/json", "application/json"],
    ["/api/collections/events/items", "*/*", "application/geo+json"],
    ["/api/collections/events/items", "application/geo+json", "application/geo+json"],
    ["/api/collections/events/items", "application/json", "application/geo+json"],
    ["/api/collections/events/items?f=json", BROWSER, "application/geo+json"],
    ["/api/collections/events/items?f=geojson", "text/csv", "application/geo+json"],
    ["/api/openapi", "*/*", "application/vnd.oai.openapi+json;version=3.0"],
    ["/api/openapi", "application/json", "application/vnd.oai.openapi+json;version=3.0"],
    ["/api/map", "*/*", "application/json"],
    ["/api/landmarks", "*/*", "application/geo+json"],
  ])("answers %s for %s with %s", async (path, accept, type) => {
    const response = await ask(path, accept === undefined ? {} : { headers: { accept } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("vary")).toMatch(/\bAccept\b/);
  });

  it.each([
    ["/api", "/about/data"],
    ["/api/conformance", "/about/data"],
    ["/api/openapi", "/about/data"],
    ["/api/collections", "/about/data"],
    ["/api/collections/places", "/places"],
    ["/api/collections/attestations", "/attestations"],
    ["/api/collections/events/items", "/events"],
    [
      "/api/collections/events/items?datetime=2011-01-01/..&certainty=certain&q=a&limit=5",
      "/events?certain=1&q=a&t=2011-01-01/..",
    ],
    ["/api/map?bbox=1,2,3,4", "/?bbox=1,2,3,4"],
  ])("sends a browser from %s to %s", async (path, page) => {
    const response = await ask(path, { headers: { accept: BROWSER } });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(href(page));
    expect(response.headers.get("vary")).toMatch(/\bAccept\b/);
    const shown = await ask(page);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("content-type")).toMatch(/^text\/html/);
  });

  it("sends f=html to the page of a record", async () => {
    const [event] = (await store.listEvents(EVERYTHING, { limit: 1, sort: "date" })).items;
    const [attestation] = (await store.listAttestations(EVERYTHING, { limit: 1, sort: "date" }))
      .items;
    if (!event || !attestation) throw new Error("The served atlas is empty.");
    const location = async (path: string) =>
      (await ask(`/api/collections/${path}?f=html`)).headers.get("location");
    expect(await location(`events/items/${event.id}`)).toBe(href(`/events/${event.id}`));
    expect(await location(`attestations/items/${attestation.id}`)).toBe(
      href(`/events/${attestation.event}#${attestation.id}`),
    );
  });

  it("translates documents and types for the page", async () => {
    const [event] = (await store.listEvents(EVERYTHING, { limit: 1, sort: "date" })).items;
    const [document] = event?.documents ?? [];
    const path = `/api/collections/places/items?document=${document}&type=${event?.type}&f=html`;
    const page = `/places?doc=${document}&type=${event?.type}`;
    expect((await ask(path)).headers.get("location")).toBe(href(page));
  });

  it("refuses what it cannot make, saying what there is", async () => {
    const response = await ask("/api/collections/events/items", {
      headers: { accept: "application/pdf" },
    });
    expect(response.status).toBe(406);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect((await response.json()).detail).toContain("application/geo+json");
  });

  it("names the formats there are when f is another", async () => {
    const response = await ask("/api/collections?f=pdf");
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toEqual([
      { parameter: "f", reason: 'cannot be "pdf"', allowed: ["json", "html"] },
    ]);
  });

  it("gives the moment of each answer", async () => {
    const before = Date.now();
    const { timeStamp } = await askJson("/api/collections/events/items?limit=1");
    expect(Date.parse(timeStamp)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(timeStamp)).toBeLessThanOrEqual(Date.now());
  });
});
