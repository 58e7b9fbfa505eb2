import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { openServer } from "./ask";

const { ask } = openServer();
const edge = openServer("edgeAtlasUrl");

const PICTURES = [
  "/preview/index.png",
  "/preview/ar/index.png",
  "/preview/fa/index.png?map=5/33/44&t=2011",
  "/preview/places/camp-ashraf.png",
  "/preview/fa/places/camp-liberty.png",
  "/preview/ar/events/attack-ashraf-2011-04-08.png",
  "/preview/events/attack-ashraf-2011-04-08/evidence.png",
  "/preview/documents/stango-2012.png",
  "/preview/events.png?type=attack",
  "/preview/ar/places.png",
  "/preview/fa/about/method.png",
];

async function readPicture(answer: Response) {
  return sharp(Buffer.from(await answer.arrayBuffer()));
}

/** How many pixels of a part of a picture are dark, as letters are. */
async function countInk(picture: Sharp, left: number): Promise<number> {
  const { data } = await picture
    .clone()
    .extract({ left, top: 30, width: 400, height: 570 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length;
}

describe("The preview image of a page", () => {
  it.each(PICTURES)("is a picture of its size with words and a map in it: %s", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const picture = await readPicture(answer);
    expect(await picture.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    const isTurned = /^\/preview\/(?:ar|fa)\//.test(path);
    expect(await countInk(picture, isTurned ? 756 : 44)).toBeGreaterThan(1_000);
    expect(await countInk(picture, isTurned ? 140 : 660)).toBeGreaterThan(20);
  });

  it("is another one in each language, and for each view", async () => {
    const tags = await Promise.all(
      [
        "/preview/index.png",
        "/preview/ar/index.png",
        "/preview/fa/index.png",
        "/preview/index.png?type=attack",
        "/preview/index.png?map=5/33/44",
      ].map(async (path) => (await ask(path)).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("is the same for links that only look different", async () => {
    const tagOf = async (path: string) => (await ask(path)).headers.get("etag");
    expect(await tagOf("/preview/index.png?theme=dark&panel=full&nothing=1")).toBe(
      await tagOf("/preview/index.png"),
    );
  });

  it("is not sent again to those who have it", async () => {
    const first = await ask("/preview/index.png");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    const again = await ask("/preview/index.png", { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    const head = await ask("/preview/index.png", { method: "HEAD" });
    expect([head.status, head.headers.get("etag")]).toEqual([200, tag]);
  });

  it.each([
    "/preview",
    "/preview/",
    "/preview.png",
    "/preview/nothing.png",
    "/preview/places",
    "/preview/places/nothing.png",
    "/preview/en/places.png",
    "/preview/index/index.png",
    "/preview/places.png.png",
    "/preview/../places.png",
    "/preview/places//camp-ashraf.png",
    "/preview/events/attack-ashraf-2011-04-08/nothing.png",
    "/preview/api/collections.png",
    "/preview/%2e%2e/index.png",
    "/preview/coverage/nothing.png",
  ])("is there for pages alone: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("cannot be written", async () => {
    expect((await ask("/preview/index.png", { method: "POST" })).status).toBe(405);
  });

  it("goes the way of its page where an id moved or was withdrawn", async () => {
    const moved = await edge.ask("/preview/fa/events/first-landing/evidence.png");
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe(
      edge.href("/preview/fa/events/landing/evidence.png"),
    );
    expect((await edge.ask("/preview/places/phantom-rock.png")).status).toBe(410);
  });

  it.each(["markup-script", "markup-entity", "long-title", "caravan", "bagh-e-shiraz"])(
    "is drawn whatever a title holds: %s",
    async (id) => {
      for (const language of ["", "/fa"]) {
        const answer = await edge.ask(`/preview${language}/events/${id}.png`);
        expect(answer.status).toBe(200);
        expect(await countInk(await readPicture(answer), language ? 756 : 44)).toBeGreaterThan(500);
      }
    },
  );
});
