import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(path, "utf8");

describe("The licence of the code", () => {
  it("is the same wherever it is named", () => {
    expect(read("LICENSE")).toContain("Apache License\n                           Version 2.0");
    expect(read("NOTICE")).toMatch(/code is licensed under the Apache License, version 2\.0/);
    expect(read("README.md")).toContain("Code: Apache-2.0 ([LICENSE](LICENSE))");
    for (const path of ["package.json", "tools/basemap/package.json"]) {
      expect(JSON.parse(read(path)).license, path).toBe("Apache-2.0");
    }
  });

  it.each(["NOTICE", "README.md", "CONTRIBUTING.md", "tools/basemap/README.md"])(
    "is not said to be another in %s",
    (path) => {
      expect(read(path)).not.toMatch(/Affero|AGPL/);
    },
  );
});
