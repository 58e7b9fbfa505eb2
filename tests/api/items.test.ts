import { afterAll, describe, expect, it } from "vitest";
import { formatHttpQuery } from "@/lib/query/api-query";
import { EVERYTHING } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import { type FeaturePage, idsOf, linkOf, listItems, openServer, SERVERS } from "./ask";

const ALL = { limit: 1_000_000 } as const;
const items = (collection: Collection, search = "") =>
  `/api/collections/${collection}/items?${search}`;

describe.each(SERVERS)("%s:", (name) => {
  const { ask, askJson, followLinks, store } = openServer(name);
  afterAll(() => store.close());

  async function allEvents() {
    return (await store.listEvents(EVERYTHING, { ...ALL, sort: "date" })).items;
  }

  describe.each(Collection.options)("the items of %s", (collection) => {
    const defaultSort = collection === "places" ? "title" : "date";

    it("come page by page, each once, in the order of the store", async () => {
      const listed = await listItems(store, collection, EVERYTHING, { ...ALL, sort: defaultSort });
      const limit = Math.max(1, Math.ceil(listed.matched / 5));
      const pages = await followLinks(items(collection, `limit=${limit}`), "next");
      expect(pages.flatMap(idsOf)).toEqual(listed.items.map(({ id }) => id));
      for (const page of pages) {
        expect(page.numberMatched).toBe(listed.matched);
        expect(page.numberReturned).toBe(page.features.length);
      }
      expect(pages.length).toBeGreaterThan(1);
    });

    it("lead back to the first page", async () => {
      const { numberMatched } = await askJson(items(collection, "limit=1"));
      const limit = Math.ceil(numberMatched / 8);
      const pages = await followLinks(items(collection, `limit=${limit}`), "next");
      const back = await followLinks(linkOf(pages.at(-1) as FeaturePage, "self") ?? "", "prev");
      expect(back.map(idsOf)).toEqual(pages.map(idsOf).reverse());
    });

    it.each(["date", "-date", "title", "-title"] as const)("are sorted by %s", async (sort) => {
      const listed = await listItems(store, collection, EVERYTHING, { limit: 1000, sort });
      const page = await askJson(items(collection, `sortby=${sort}&limit=1000`));
      expect(idsOf(page)).toEqual(listed.items.map(({ id }) => id));
    });

    it("can be asked for one by one, with links and the same content", async () => {
      const [first] = (await askJson(items(collection, "limit=1"))).features;
      const { links, ...alone } = await askJson(`/api/collections/${collection}/items/${first.id}`);
      expect(alone).toEqual(first);
      expect(links.map(({ rel }: { rel: string }) => rel)).toEqual([
        "self",
        "alternate",
        "collection",
      ]);
    });

    it("cut a limit that is too long and keep every parameter in the next link", async () => {
      const page = await askJson(items(collection, "limit=100000&sortby=title&certainty=possible"));
      expect(page.numberReturned).toBe(Math.min(1000, page.numberMatched));
      const short = await askJson(items(collection, "limit=1&sortby=-title&f=json"));
      const next = new URL(linkOf(short, "next") ?? "");
      expect([...next.searchParams.keys()].toSorted()).toEqual(["cursor", "f", "limit", "sortby"]);
    });
  });

  describe("the map", () => {
    it("is the scene of the store for the same query", async () => {
      const [event] = await allEvents();
      for (const query of [EVERYTHING, { ...EVERYTHING, types: [event?.type ?? ""] }]) {
        const { links, ...scene } = await askJson(`/api/map?${formatHttpQuery(query)}`);
        const drawn = await store.readScene(query);
        expect(scene.totals).toEqual(drawn.totals);
        expect(scene.moves.map(({ events }: { events: string[] }) => events)).toEqual(
          drawn.moves.map(({ events }) => events),
        );
        expect(scene.places.map(({ id }: { id: string }) => id)).toEqual(
          drawn.places.map(({ id }) => id),
        );
        expect(links).toHaveLength(2);
      }
    });

    it("draws beneath them the landmarks of the record", async () => {
      const { links, ...landmarks } = await askJson("/api/landmarks");
      const features = await store.readLandmarks();
      expect(features.length).toBeGreaterThan(1);
      expect(landmarks).toEqual({ type: "FeatureCollection", features });
      expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(["self", "alternate"]);
    });

    it("has no pages", async () => {
      expect((await ask("/api/map?limit=10")).status).toBe(400);
    });
  });
});
