import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { openServer } from "./ask";

const { ask } = openServer();

/** What a page tells its reader about its address, without white space at the ends of lines. */
async function noticesOf(path: string): Promise<string[]> {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  const { document } = new JSDOM(await response.text()).window;
  return [...document.querySelectorAll("[role=status] li")].map((item) => item.textContent ?? "");
}

const PAGED = [
  "/places",
  "/events",
  "/documents",
  "/attestations",
  "/passages",
  "/mentions",
  "/figures",
];

describe("the address of a list page", () => {
  it.each(PAGED)(
    "may hold a cursor that is none: %s shows its first page and says so",
    async (path) => {
      for (const cursor of ["zzz", "e30", "WyJkYXRlIl0", "%F0%9F%98%80"]) {
        expect(await noticesOf(`${path}?cursor=${cursor}`)).toEqual([
          `“cursor=${decodeURIComponent(cursor)}” cannot be read; its usual value is used.`,
        ]);
      }
    },
  );

  it("has no cursor where the list has one page", async () => {
    expect(await noticesOf("/disagreements?cursor=zzz")).toEqual([
      "“cursor” is not a part of links to this page.",
    ]);
  });

  it("names ids that nothing has, and narrows by the others", async () => {
    expect(
      await noticesOf("/events?place=nowhere-at-all,camp-ashraf&about=no-country&section=s999"),
    ).toEqual([
      "“place=nowhere-at-all” names nothing in this atlas.",
      "“about=no-country” names nothing in this atlas.",
      "“section=s999” names nothing in this atlas.",
    ]);
    expect(await noticesOf("/mentions?form=name,song")).toEqual([
      "“form=song” names nothing in this atlas.",
    ]);
    const count = async (path: string) => /\d+ events?/.exec(await (await ask(path)).text())?.[0];
    expect(await count("/events?place=nowhere-at-all,camp-ashraf")).toBe(
      await count("/events?place=camp-ashraf"),
    );
  });

  it("uses the first of two values and names the other", async () => {
    expect(await noticesOf("/events?limit=5&limit=7")).toEqual([
      "“limit=7” is left out: “limit” is given more than once, and its first value is used.",
    ]);
  });

  it("is repeated without characters that have no shape or turn a sentence round", async () => {
    expect(await noticesOf("/events?cursor=a%00b%0Ac%E2%80%AEd")).toEqual([
      "“cursor=a�b�c�d” cannot be read; its usual value is used.",
    ]);
  });

  it("is repeated in short where it is long", async () => {
    const [notice = ""] = await noticesOf(`/events?bbox=${"9".repeat(3000)}`);
    expect(notice).toMatch(/^“bbox=9+…” cannot be read/);
    expect(notice.length).toBeLessThan(120);
    const search = Array.from({ length: 500 }, (_, index) => `key${index}=1`).join("&");
    const notices = await noticesOf(`/events?${search}`);
    expect(notices).toHaveLength(9);
    expect(notices.at(-1)).toBe("492 more cannot be used either.");
  });

  it("may hold a search of many words: the first are looked for, and the page says so", async () => {
    const words = Array.from({ length: 16 }, () => "a");
    const long = `/events?q=${[...words, ...Array(3000).fill("zzz")].join("+")}`;
    expect(await noticesOf(long)).toEqual([
      `“q=${"a ".repeat(16)}zzz zzz zzz zzz zzz zzz zz…” is longer than 16 words or 200 characters; only its beginning is looked for.`,
    ]);
    const rowsOf = async (path: string) => {
      const { document } = new JSDOM(await (await ask(path)).text()).window;
      return [...document.querySelectorAll("main li")].map((row) => row.textContent);
    };
    const rows = await rowsOf(long);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows).toEqual(await rowsOf(`/events?q=${words.join("+")}`));
  });
});

describe("a costly address", () => {
  /** Of pages that are made for it, and not only sent. */
  const anew = { headers: { "cache-control": "no-cache" } };
  const time = async (path: string) => {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now();
      await (await ask(path, anew)).text();
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const many = (count: number, write: (index: number) => string, separator: string) =>
    Array.from({ length: count }, (_, index) => write(index)).join(separator);

  it.each([
    ["words", `q=${many(6000, () => "a", "+")}`],
    ["letters that stand for words", `q=${encodeURIComponent("\uFDFA".repeat(1500))}`],
    ["types", `type=${many(3500, (index) => index.toString(36), ",")}`],
    ["places", `place=${many(3500, (index) => index.toString(36), ",")}`],
    ["keys", many(3000, (index) => `${index.toString(36)}=`, "&")],
    ["values", many(2000, (index) => `t=${index}`, "&")],
    ["digits of a box", `bbox=${"1".repeat(14_000)}`],
  ])("holds no other for more than a moment: %s", async (_what, search) => {
    const usual = await time("/events");
    expect(await time(`/events?${search}`)).toBeLessThan(10 * usual);
    const api = await ask(`/api/collections/events/items?${search}`);
    expect(api.status).toBe(400);
    expect((await api.text()).length).toBeLessThan(200_000);
  });
});
