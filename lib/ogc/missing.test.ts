import { describe, expect, it } from "vitest";
import type { Redirect } from "@/lib/records/redirect";
import type { DocumentItem } from "@/lib/store/answers";
import { answerMissing, answerMissingPassage } from "./missing";

const REDIRECTS: Redirect[] = [
  { type: "moved", collection: "events", from: "old", to: "new" },
  {
    type: "withdrawn",
    collection: "events",
    from: "gone",
    reason: "It named a private person.",
    date: "2024-05-01",
  },
];

const store = {
  findRedirect: async (collection: string, id: string) =>
    REDIRECTS.find((redirect) => redirect.collection === collection && redirect.from === id),
};

const ask = (id: string) => {
  const site = "https://atlas.example";
  const url = new URL(`${site}/api/collections/events/items/${id}?f=json`);
  return answerMissing("events", id, { site, url }, store);
};

describe("answerMissing", () => {
  it("sends a moved id to its new address and keeps the parameters", async () => {
    expect(await ask("old")).toEqual({
      type: "elsewhere",
      status: 308,
      location: "https://atlas.example/api/collections/events/items/new?f=json",
    });
  });

  it("says why an id was withdrawn", async () => {
    await expect(ask("gone")).rejects.toMatchObject({
      code: "withdrawn",
      status: 410,
      message: '"gone" was withdrawn from the events on 2024-05-01: It named a private person.',
    });
  });

  it("says where to look when an id was never used", async () => {
    await expect(ask("never")).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining("https://atlas.example/api/collections/events/items"),
    });
  });
});

describe("answerMissingPassage", () => {
  const askPassage = (document: string, passage: string) =>
    answerMissingPassage(
      { document, passage },
      { site: "https://atlas.example", url: new URL("https://atlas.example/api/passages?f=json") },
      {
        findRedirect: async (_collection, id) =>
          id === "old"
            ? { type: "moved", collection: "documents", from: id, to: "new" }
            : undefined,
        findDocumentItem: async (id) => (id === "new" ? ({ id } as DocumentItem) : undefined),
      },
    );

  it("follows a document that moved, and repeats a passage only as part of the path", async () => {
    expect(await askPassage("old", "../../x?")).toEqual({
      type: "elsewhere",
      status: 308,
      location: "https://atlas.example/api/passages/new/..%2F..%2Fx%3F?f=json",
    });
  });

  it("tells an unknown passage from an unknown document", async () => {
    await expect(askPassage("new", "p9")).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('The document "new" has no passage "p9"'),
    });
    await expect(askPassage("never", "p9")).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('nothing with the id "never" in documents'),
    });
  });
});
