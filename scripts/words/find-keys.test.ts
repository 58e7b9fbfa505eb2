import { expect, it } from "vitest";
import { findKeys } from "./find-keys";

const names = (source: string, key: string) =>
  findKeys(source, "a.ts").some((pattern) => pattern.test(key));

it("finds keys that are written out, and all that a template could name", () => {
  expect(names('say("place.named")', "place.named")).toBe(true);
  expect(names('say("place.named")', "place.names")).toBe(false);
  expect(names("say(`filters.basis.${basis}`)", "filters.basis.external")).toBe(true);
  expect(names("say(`filters.basis.${basis}`)", "filters.basis")).toBe(false);
  expect(names("say(`filters.basis.${basis}`)", "filters.basis.one.two")).toBe(false);
});
