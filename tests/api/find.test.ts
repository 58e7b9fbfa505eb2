import { afterAll, describe, expect, it } from "vitest";
import { FOUND_KINDS, foundLimits } from "@/lib/query/found-kinds";
import { openServer } from "./ask";

const { ask, askJson, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());

const find = (text: string, more = "") => askJson(`/api/find?q=${encodeURIComponent(text)}${more}`);

describe("The API, asked for everything at once", () => {
  it.each(["tangier", "Chiraz", "squall mast", "zeppelin"])(
    "answers what the store finds of “%s”",
    async (text) => {
      const { links: _, position, ...found } = await find(text);
      expect(found).toEqual(
        JSON.parse(JSON.stringify(await store.findAtOnce(text, foundLimits(5)))),
      );
      expect(position).toBeNull();
    },
  );

  it.each<[string, number[], number | null]>([
    ["34.06, 44.57", [44.57, 34.06], null],
    ["33°30'0\"S 70°15'0\"W", [-70.25, -33.5], null],
    ["https://www.openstreetmap.org/#map=12/34.06/44.57", [44.57, 34.06], 11],
    [
      `https://www.google.com/maps/place/Camp/@34.06,44.57,15z/data=${"!3m1!4b1".repeat(40)}`,
      [44.57, 34.06],
      14,
    ],
  ])("reads the position that %s is", async (text, coordinates, zoom) => {
    expect((await find(text)).position).toEqual({ coordinates, zoom });
  });

  it("gives as many of each kind as it is asked for, and counts all", async () => {
    const few = await find("a", "&limit=2");
    const many = await find("a", "&limit=1000");
    for (const kind of FOUND_KINDS) {
      expect(few[kind].items).toEqual(many[kind].items.slice(0, 2));
      expect(many[kind].items.length).toBe(Math.min(many[kind].matched, 200));
      expect(few[kind].matched).toBe(many[kind].matched);
    }
  });

  it("names everything that is wrong with what it is asked", async () => {
    const problemsOf = async (search: string) => {
      const response = await ask(`/api/find${search}`);
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const { errors } = await response.json();
      return errors.map(({ parameter }: { parameter: string }) => parameter);
    };
    expect(await problemsOf("")).toEqual(["q"]);
    expect(await problemsOf("?q=%20")).toEqual(["q"]);
    expect(await problemsOf("?q=boat&q=coal")).toEqual(["q"]);
    expect(await problemsOf(`?q=${"a".repeat(2_001)}`)).toEqual(["q"]);
    expect(await problemsOf("?q=boat&limit=0&type=storm&f=xml")).toEqual(["type", "f", "limit"]);
  });

  it("names the address of what texts have, and says nothing of them itself", async () => {
    const found = await find("squall");
    expect(Object.keys(found).toSorted()).toEqual(
      [...FOUND_KINDS, "links", "nearest", "position", "terms"].toSorted(),
    );
    const related = found.links.find(({ rel }: { rel: string }) => rel === "related");
    expect((await askJson(related.href)).matched).toBeGreaterThan(0);
  });

  it("leads readers to the page that shows the same", async () => {
    const response = await ask("/api/find?q=%D8%B7%D9%86%D8%AC%D8%A9&f=html");
    expect(response.status).toBe(303);
    const { pathname, searchParams } = new URL(response.headers.get("location") ?? "");
    expect([pathname, searchParams.get("q")]).toEqual(["/find", "طنجة"]);
  });
});
