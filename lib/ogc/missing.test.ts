import { describe, expect, it } from "vitest";
import type { Redirect } from "@/lib/model/redirect";
import { answerMissing } from "./missing";

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
