import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Package = { resolved?: string; optionalDependencies?: Record<string, string> };
const { packages }: { packages: Record<string, Package> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

describe("The lock file", () => {
  it("locks the optional packages of every platform, so that `npm ci` works on all of them", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !Object.keys(packages).some((known) => known.endsWith(`node_modules/${name}`)),
        )
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("holds no download address", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual(
      [],
    );
  });
});
