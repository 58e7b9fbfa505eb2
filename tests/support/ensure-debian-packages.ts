import { spawnSync } from "node:child_process";

/** A program that a test runs: how to see that it is there, and the Debian package that brings it. */
type Program = { check: readonly [command: string, ...rest: string[]]; package: string };

/**
 * Makes sure that programs are there: where one is missing, root on a system with `apt-get` installs it.
 *
 * @throws Error saying what to install, where that is not possible
 */
export function ensureDebianPackages(programs: readonly Program[]) {
  const missing = [
    ...new Set(programs.filter((program) => !isThere(program)).map((program) => program.package)),
  ];
  if (missing.length === 0) return;
  const install = ["install", "-y", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0 || run("apt-get", ["--version"]).status !== 0) {
    throw new Error(
      `These tests need ${missing.join(" and ")}; install them first: sudo apt-get ${install.join(" ")}`,
    );
  }
  for (const step of [["update"], install]) {
    const { status, stderr } = run("apt-get", step);
    if (status !== 0) throw new Error(`apt-get ${step.join(" ")} failed:\n${stderr}`);
  }
  const absent = programs.find((program) => !isThere(program));
  if (absent) throw new Error(`${absent.check.join(" ")} fails with ${absent.package} installed.`);
}

function isThere({ check: [command, ...rest] }: Program): boolean {
  return run(command, rest).status === 0;
}

function run(command: string, rest: readonly string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, rest, { encoding: "utf8", env });
}
