import { afterAll, expect, it } from "vitest";
import { openServer } from "./ask";

const { ask, store } = openServer();
afterAll(() => store.close());

const NONCE = /'nonce-([^']+)'/;

/** The same page as soon as it is kept: its first reader may have it a moment before that. */
async function readKept(path: string, headers?: Record<string, string>) {
  await expect.poll(async () => (await read(path, headers)).isKept).toBe(true);
  return read(path, headers);
}

/** A page, with its nonce written as a word. */
async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await ask(path, { headers });
  const [, nonce = ""] = NONCE.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
  const html = await answer.text();
  return {
    nonce,
    isKept: answer.headers.get("cache-status") === "attested-atlas; hit",
    isWhole: html.endsWith("</body></html>"),
    vary: answer.headers.get("vary"),
    // React writes what scripts read in the order in which it was ready.
    shown: html.replace(/<script[^>]*>.*?<\/script>/gs, "").replaceAll(nonce, "NONCE"),
    scripts: [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => /nonce="([^"]*)"/.exec(tag)?.[1]),
  };
}

it.each(["identity", "gzip", "br"])(
  "A page is made once for all who ask for it, each with a nonce of their own (sent as %s)",
  async (encoding) => {
    const path = `/events?type=storm&q=${encoding}`;
    const headers = { "accept-encoding": encoding };
    const made = await read(path, headers);
    expect(made.isKept).toBe(false);
    const kept = await readKept(path, headers);
    expect([kept.isKept, kept.isWhole]).toEqual([true, true]);
    expect(kept.nonce).not.toBe(made.nonce);
    expect(kept.shown.length).toBeGreaterThan(10_000);
    expect(kept.shown === made.shown).toBe(true);
    expect(kept.vary).toBe(made.vary);
    expect(kept.scripts.length).toBeGreaterThan(3);
    expect(new Set(kept.scripts)).toEqual(new Set([kept.nonce]));
  },
);

it("A page is made anew for who reloads past what is kept, and where nothing is", async () => {
  const [anew, missing] = ["/places?q=anew", "/nothing-there"];
  await readKept(anew);
  expect((await read(anew, { "cache-control": "no-cache" })).isKept).toBe(false);
  expect((await readKept(anew)).isKept).toBe(true);
  await read(missing);
  expect((await read(missing)).isKept).toBe(false);
});
