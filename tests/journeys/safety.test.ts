import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";

const { newPage, openPage } = startBrowser();
const PAGES = [
  "/",
  "/places/camp-ashraf",
  "/events/attack-ashraf-2013-09-01",
  "/documents/stango-2012",
  "/about",
];

describe("Privacy and safety", () => {
  it("asks no other host for anything, sets no cookie, and runs without an error under its policy", async () => {
    const page = await newPage();
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== inject("atlasUrl"))
        strangers.push(request.url());
    });
    for (const path of PAGES) {
      await page.goto(inject("atlasUrl") + path);
      await waitForMap(page);
    }
    expect(strangers).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("allows scripts by a fresh nonce only", async () => {
    const policies = await Promise.all(
      [1, 2].map(
        async () => (await fetch(inject("atlasUrl"))).headers.get("content-security-policy") ?? "",
      ),
    );
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const policy of policies) {
      expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
    }
  });

  it("shows markup in records as text", async () => {
    const page = await newPage();
    let ran = false;
    page.on("dialog", (dialog) => {
      ran = true;
      void dialog.dismiss();
    });
    await page.goto(`${inject("edgeAtlasUrl")}/events`);
    await page.getByRole("main").getByText("<script>").first().waitFor();
    expect(await page.locator("main script").count()).toBe(0);
    expect(ran).toBe(false);
  });

  it("does not serve attached texts as files", async () => {
    const paths = [
      "/.atlas/texts/",
      "/api/texts",
      "/documents/..%2f..%2fpackage.json",
      "/documents/%2e%2e/%2e%2e/package.json",
      "/edge-atlas-texts/survey-report.txt",
    ];
    for (const path of paths) {
      const response = await fetch(inject("edgeAtlasUrl") + path);
      expect(response.status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it("answers a moved id with its new place and a withdrawn one with its reason", async () => {
    const { redirects } = await import("../fixtures/edge-atlas/redirects.json");
    const moved = redirects.find(
      ({ type, collection }) => type === "moved" && collection !== "attestations",
    );
    const withdrawn = redirects.find(
      ({ type, collection }) => type === "withdrawn" && collection !== "attestations",
    );
    if (!moved || !withdrawn) throw new Error("The fixture has no redirect of each kind.");
    const answer = await fetch(
      `${inject("edgeAtlasUrl")}/${moved.collection}/${moved.from}?t=2001`,
      {
        redirect: "manual",
      },
    );
    expect(answer.status).toBe(308);
    expect(new URL(answer.headers.get("location") ?? "", inject("edgeAtlasUrl")).pathname).toBe(
      `/${moved.collection}/${"to" in moved ? moved.to : ""}`,
    );
    const gone = await fetch(`${inject("edgeAtlasUrl")}/${withdrawn.collection}/${withdrawn.from}`);
    expect(gone.status).toBe(410);
    const page = await openPage(
      `${inject("edgeAtlasUrl")}/${withdrawn.collection}/${withdrawn.from}`,
    );
    await page.getByRole("heading", { level: 1, name: "This record was withdrawn" }).waitFor();
    await page.getByText("reason" in withdrawn ? (withdrawn.reason ?? "") : "").waitFor();
  });

  it("answers an unknown address with 404 and the lists", async () => {
    for (const path of ["/places/nowhere", "/events/never", "/nonsense/at/all"]) {
      expect((await fetch(inject("atlasUrl") + path)).status, path).toBe(404);
    }
    const page = await openPage(`${inject("atlasUrl")}/places/nowhere`);
    await page
      .getByRole("heading", { level: 1, name: "There is nothing at this address" })
      .waitFor();
    await page.getByRole("main").getByRole("link", { name: "events" }).click();
    await page.getByRole("heading", { level: 1, name: "Events" }).waitFor();
  });

  it("serves the basemap by ranges and for long", async () => {
    const response = await fetch(`${inject("atlasUrl")}/basemap.pmtiles?v=1`, {
      headers: { range: "bytes=0-126" },
    });
    expect(response.status).toBe(206);
    expect((await response.arrayBuffer()).byteLength).toBe(127);
    expect(response.headers.get("cache-control")).toContain("immutable");
  });
});
