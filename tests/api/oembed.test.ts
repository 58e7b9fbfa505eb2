import { JSDOM } from "jsdom";
import { afterAll, describe, expect, inject, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { openServer } from "./ask";
import { requestLines, sendRaw } from "./raw-request";

const { ask, store } = openServer();
const edge = openServer("edgeAtlasUrl");
afterAll(() => Promise.all([store.close(), edge.store.close()]));

const SHIPPED = readEdgeRecords("data");
const EDGE = readEdgeRecords();

function addressOf(page: string, more: Record<string, string> = {}, site = inject("atlasUrl")) {
  return `/api/oembed?${new URLSearchParams({ url: new URL(page, site).href, ...more })}`;
}

async function read(page: string, more: Record<string, string> = {}) {
  const response = await ask(addressOf(page, more));
  expect([page, response.status]).toEqual([page, 200]);
  // Exactly this type, without parameters (oembed.com, 2.3.1).
  expect(response.headers.get("content-type")).toBe("application/json");
  return readAnswer(await response.json());
}

function readAnswer(body: { html: string }) {
  const document = new JSDOM(body.html).window.document.body;
  const [frame, ...others] = document.querySelectorAll("*");
  expect([frame?.tagName, others]).toEqual(["IFRAME", []]);
  return { body, attribute: (name: string) => frame?.getAttribute(name) };
}

const titleOfPlace = SHIPPED.placeOf("camp-ashraf").properties.title;
const titleOfEvent = SHIPPED.eventOf("attack-ashraf-2013-09-01").title;

describe("oEmbed", () => {
  it.each([
    ["/", "/embed", undefined],
    ["/places/camp-ashraf", "/embed/places/camp-ashraf", titleOfPlace],
    [
      "/fa/places/camp-ashraf?type=attack&map=9/33/44",
      "/fa/embed/places/camp-ashraf?map=9/33/44&type=attack",
      titleOfPlace,
    ],
    [
      "/events/attack-ashraf-2013-09-01/evidence",
      "/embed/events/attack-ashraf-2013-09-01",
      titleOfEvent,
    ],
    ["/events?type=attack&as=table", "/embed?type=attack", undefined],
    ["/ar/about/data", "/ar/embed", undefined],
    ["/embed/places/camp-ashraf?q=a", "/embed/places/camp-ashraf?q=a", titleOfPlace],
  ])("says how %s is embedded", async (page, embed, title) => {
    const { atlas } = await store.readSummary();
    const { body, attribute } = await read(page);
    expect(body).toEqual({
      type: "rich",
      version: "1.0",
      title: title ?? atlas.title,
      provider_name: atlas.title,
      provider_url: `${inject("atlasUrl")}/`,
      cache_age: 86_400,
      html: expect.any(String),
      width: 600,
      height: 450,
    });
    expect(attribute("src")).toBe(inject("atlasUrl") + embed);
    expect(attribute("title")).toBe(title ? `${title} · ${atlas.title}` : atlas.title);
    expect(attribute("loading")).toBe("lazy");
    expect([attribute("width"), attribute("height")]).toEqual(["600", "450"]);
    expect((await ask(embed)).status).toBe(200);
  });

  it("keeps to the room that there is, and does not take more than it needs", async () => {
    const small = await read("/", { maxwidth: "320", maxheight: "200" });
    expect(small.body).toMatchObject({ width: 320, height: 200 });
    expect([small.attribute("width"), small.attribute("height")]).toEqual(["320", "200"]);
    const large = await read("/", { maxwidth: "2000", maxheight: "1" });
    expect(large.body).toMatchObject({ width: 600, height: 1 });
  });

  it("answers JSON whatever is accepted, and leaves alone what it does not know", async () => {
    const address = addressOf("/places/camp-ashraf", { format: "json", dnt: "1", callback: "x" });
    for (const accept of ["text/html", "text/xml", "*/*"]) {
      const response = await ask(address, { headers: { accept } });
      expect([accept, response.status]).toEqual([accept, 200]);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      readAnswer(await response.json());
    }
  });

  it.each([
    [
      "another site",
      404,
      () => "/api/oembed?url=https%3A%2F%2Fevil.example%2Fplaces%2Fcamp-ashraf",
    ],
    ["a record that there is not", 404, () => addressOf("/places/nowhere")],
    ["a page that there is not", 404, () => addressOf("/nonsense")],
    ["an answer of the API", 404, () => addressOf("/api/map")],
    ["XML", 501, () => addressOf("/", { format: "xml" })],
    ["an address that is none", 400, () => "/api/oembed?url=places"],
    ["another scheme", 400, () => "/api/oembed?url=javascript:alert(1)"],
    ["nothing", 400, () => "/api/oembed"],
    ["two pages", 400, () => `${addressOf("/")}&url=x`],
    ["no width", 400, () => addressOf("/", { maxwidth: "0" })],
    ["a height in words", 400, () => addressOf("/", { maxheight: "tall" })],
  ])("refuses %s with %i", async (_, status, address) => {
    const response = await ask(address());
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const { detail, errors = [] } = await response.json();
    if (status === 400) expect(errors).toHaveLength(1);
    expect(detail.length).toBeGreaterThan(10);
  });

  it("names everything that is wrong at once", async () => {
    const body = await (await ask("/api/oembed?maxwidth=-1&maxheight=x")).json();
    const named = body.errors.map(({ parameter }: { parameter: string }) => parameter);
    expect(named.toSorted()).toEqual(["maxheight", "maxwidth", "url"]);
  });

  it("follows a record that moved, and says of one that was withdrawn why", async () => {
    const { redirects } = await import("../fixtures/edge-atlas/redirects.json");
    const ofPages = redirects.filter(({ collection }) => collection !== "attestations");
    const site = inject("edgeAtlasUrl");
    let followed = 0;
    for (const { type, collection, from, ...rest } of ofPages) {
      const response = await edge.ask(addressOf(`/ar/${collection}/${from}?t=2001`, {}, site));
      if (type === "withdrawn") {
        expect(response.status).toBe(410);
        expect((await response.json()).detail).toContain("reason" in rest ? rest.reason : "?");
        continue;
      }
      followed++;
      const to = "to" in rest ? rest.to : "";
      const { attribute } = readAnswer(await response.json());
      expect(attribute("src")).toBe(`${site}/ar/embed/${collection}/${to}?t=2001`);
    }
    expect(followed).toBeGreaterThan(0);
  });

  it("shows markup in a title as text", async () => {
    const hostile = EDGE.events.filter(({ title }) => /[<>"&]/.test(title));
    expect(hostile.length).toBeGreaterThan(0);
    const { atlas } = await edge.store.readSummary();
    for (const { id, title } of hostile) {
      const page = addressOf(`/events/${id}`, {}, inject("edgeAtlasUrl"));
      const { attribute } = readAnswer(await (await edge.ask(page)).json());
      expect(attribute("title")).toBe(`${title} · ${atlas.title}`);
    }
  });

  it.each(["/", "/places/camp-ashraf?t=2011&type=attack", "/fa/events?as=table", "/about/data"])(
    "is named in the head of %s",
    async (page) => {
      const { document } = new JSDOM(await (await ask(page)).text()).window;
      const link = document.querySelector('link[type="application/json+oembed"]');
      expect(link?.getAttribute("rel")).toBe("alternate");
      const address = new URL(link?.getAttribute("href") ?? "");
      expect(address.origin).toBe(inject("atlasUrl"));
      expect(new URL(address.searchParams.get("url") ?? "").href).toBe(
        new URL(page, inject("atlasUrl")).href,
      );
      expect((await ask(address.pathname + address.search)).status).toBe(200);
    },
  );
});

describe("Only embeds may be framed", () => {
  const EMBEDS = [
    "/embed",
    "/embed/places/camp-ashraf?type=attack",
    "/fa/embed/events/attack-ashraf-2013-09-01",
    "/ar/embed/documents/stango-2012",
    "/embed/map",
    "/embed/map/places/camp-ashraf",
    "/fa/embed/map",
    "/embed/nothing",
    "/embed/map/nothing",
  ];
  const OTHERS = [
    "/",
    "/places/camp-ashraf",
    "/fa",
    "/about",
    "/nothing",
    "/embedded",
    "/api/oembed",
    "/theme.css",
  ];

  it.each(EMBEDS)("%s by every site", async (address) => {
    const { headers } = await ask(address);
    expect(ancestorsOf(headers)).toEqual(["*"]);
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it.each(OTHERS)("%s by its own site alone", async (address) => {
    const { headers } = await ask(address);
    expect(ancestorsOf(headers)).toEqual(["'self'"]);
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  });

  it.each(["/embed/../places/camp-ashraf", "/embed/%2e%2e/about", "/fa/embed/../../about"])(
    "a way out of them is none: %s",
    async (target) => {
      const { headers } = await sendRaw(inject("atlasUrl"), requestLines("GET", target));
      expect(ancestorsOf(headers)).toEqual(["'self'"]);
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    },
  );

  function ancestorsOf(headers: {
    get(name: string): string | null | undefined;
  }): string[] | undefined {
    const policy = headers.get("content-security-policy") ?? "";
    return /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.split(" ");
  }
});
