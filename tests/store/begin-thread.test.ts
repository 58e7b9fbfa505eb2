import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ends threads at each moment of their beginning: Node ended the process where their file was required as a module. */
const END_EARLY = `
  import { Piscina } from "piscina";
  for (let wait = 40; wait < 110; wait++) {
    const threads = new Piscina({ filename: process.argv[1], name: "ask", minThreads: 2 });
    threads.on("error", () => {});
    await new Promise((over) => setTimeout(over, wait));
    await threads.destroy();
  }
`;

it("A thread that is ended while it begins takes no other along", () => {
  cpSync("lib/store/sqlite/begin-thread.cjs", join(folder, "begin-thread.cjs"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  // So many that to read them takes a while.
  const parts = Array.from({ length: 300 }, (_, number) => `part-${number}.mjs`);
  for (const part of parts) writeFileSync(join(folder, part), "export {};");
  writeFileSync(
    join(folder, "store-thread.mjs"),
    [...parts.map((part) => `import "./${part}";`), "export const ask = () => {};"].join("\n"),
  );
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", END_EARLY, join(folder, "begin-thread.cjs")],
    { encoding: "utf8" },
  );
  expect([status, signal, stderr]).toEqual([0, null, ""]);
}, 60_000);
