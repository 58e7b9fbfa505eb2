import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-set-up-"));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const NOBODY = 65534;

function run(args: string[], options: { env?: Record<string, string>; uid?: number } = {}) {
  const { env, ...rest } = options;
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
    ...rest,
  });
  return { status, lines: stderr.trim().split("\n") };
}

describe("The set-up says in one sentence what is wrong", () => {
  it("when Node is too old", () => {
    const oldNode = `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.19.0"}})`;
    expect(run(["--import", oldNode, "scripts/ready.mjs"])).toEqual({
      status: 1,
      lines: ["Attested Atlas needs Node 20.20 or newer; this is Node 18.19.0."],
    });
  });

  it("when its folder cannot be written", () => {
    mkdirSync(join(folder, "scripts"));
    copyFileSync("scripts/ready.mjs", join(folder, "scripts/ready.mjs"));
    chmodSync(folder, 0o555);
    const asNobody = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    const { status, lines } = run([join(folder, "scripts/ready.mjs")], asNobody);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/needs to write in .*, but may not/);
  });

  it("when the pages are not built", () => {
    for (const script of ["start.mjs", "as-production.mjs"])
      copyFileSync(join("scripts", script), join(folder, script));
    expect(run([join(folder, "start.mjs")])).toEqual({
      status: 1,
      lines: ["The pages are not built yet. Build them: node scripts/ready.mjs deps data build"],
    });
  });

  it("when the port is busy", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const answer = run(["--import", "tsx", "scripts/serve.ts"], {
      env: { HOST: "127.0.0.1", PORT: String(port) },
    });
    other.close();
    expect(answer.status).toBe(1);
    expect(answer.lines).toEqual([
      `Port ${port} is in use; stop the program that has it, or choose another: PORT=${port + 1} npm start`,
    ]);
  });

  it("when settings are wrong, one line for each", () => {
    const { status, lines } = run(["--import", "tsx", "scripts/serve.ts"], {
      env: { PORT: "eighty", ATLAS_TEXTS: "/nowhere/at/all", MAP_STYLE: "no address" },
    });
    expect(status).toBe(1);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(
      expect.arrayContaining(["PORT", "ATLAS_TEXTS", "MAP_STYLE"]),
    );
  });

  it("when the folder of texts is missing or not named", () => {
    const script = ["--import", "tsx", "scripts/attach-texts.ts"];
    expect(run(script).lines[0]).toContain("npm run texts -- FOLDER");
    expect(run([...script, "/nowhere"]).lines[0]).toContain("There is no folder /nowhere");
  });
});

describe("The data check", () => {
  it("names file, record and field of every problem and exits 1", () => {
    const { status, lines } = run(["--import", "tsx", "scripts/check-data.ts"], {
      env: { ATLAS_DATA: folder },
    });
    expect(status).toBe(1);
    expect(lines.join("\n")).toContain("atlas.json: cannot be read");
    expect(lines.join("\n")).toContain("documents/: there is no folder");
  });

  it("checks the passages of the fixture against its texts", () => {
    const { status } = run(["--import", "tsx", "scripts/check-data.ts"], {
      env: {
        ATLAS_DATA: "tests/fixtures/edge-atlas",
        ATLAS_TEXTS: "tests/fixtures/edge-atlas-texts",
      },
    });
    expect(status).toBe(0);
  });
});
