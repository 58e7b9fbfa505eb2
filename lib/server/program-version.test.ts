import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { programVersion } from "./program-version";

const folder = mkdtempSync(join(tmpdir(), "program-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is another when a module is, and the same when a test or another file is", () => {
  mkdirSync(join(folder, "store"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("store/open.ts", "one");
  const first = programVersion(folder);
  write("store/open.test.ts", "a test");
  write("store/notes.md", "notes");
  expect(programVersion(folder)).toBe(first);
  write("store/open.ts", "two");
  const second = programVersion(folder);
  expect(second).not.toBe(first);
  write("store/begin.mjs", "new");
  expect(programVersion(folder)).not.toBe(second);
});
