import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * The same engine without a browser's own windows: those draw themselves anew for every page, which takes as long as
 * the page itself where there is no graphics card.
 */
const WITHOUT_WINDOWS = {
  path: "/usr/bin/chromium-headless-shell",
  package: "chromium-headless-shell",
};

const WITH_WINDOWS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium; installs Debian's where there is none and we may, else says what to install. */
export function ensureBrowser(): string {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  const found = findBrowser();
  if (found === WITHOUT_WINDOWS.path || !canInstall()) return found ?? refuse();
  // Where there is a browser already, the lighter one only saves time: without it the tests run all the same.
  if (!install(WITHOUT_WINDOWS.package) && found === undefined) install("chromium");
  return findBrowser() ?? refuse();
}

function findBrowser(): string | undefined {
  return [WITHOUT_WINDOWS.path, ...WITH_WINDOWS].find((path) => existsSync(path));
}

function refuse(): never {
  throw new Error(
    "The journeys need Chromium: install it (Debian: apt-get install chromium-headless-shell, or chromium) or name one in CHROMIUM.",
  );
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(name: string): boolean {
  console.log(`Installing ${name} …`);
  return (
    run("apt-get", ["update", "-q"]) &&
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name])
  );
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
