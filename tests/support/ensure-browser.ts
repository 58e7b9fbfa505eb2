import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { hasMesa, MESA_PACKAGES } from "./mesa";

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

/**
 * Makes sure that there is a Chromium; installs Debian's where there is none and we may, else says what to install. What
 * makes it draw faster is installed as well where that is allowed: without it the tests only take longer.
 */
export function ensureBrowser() {
  if (canInstall()) {
    if (!hasMesa()) install(...MESA_PACKAGES);
    const found = findBrowser();
    // Where there is a browser already, the lighter one only saves time.
    if (found === undefined || WITH_WINDOWS.includes(found)) {
      if (!install(WITHOUT_WINDOWS.package) && found === undefined) install("chromium");
    }
  }
  browserPath();
}

/** @throws Error saying what to install, where there is no Chromium */
export function browserPath(): string {
  return findBrowser() ?? refuse();
}

function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM ?? "";
  return [named, WITHOUT_WINDOWS.path, ...WITH_WINDOWS].find((path) => existsSync(path));
}

function refuse(): never {
  throw new Error(
    "The journeys need Chromium: install it (Debian: apt-get install chromium-headless-shell, or chromium) or name one in CHROMIUM.",
  );
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(...names: string[]): boolean {
  console.log(`Installing ${names.join(", ")} …`);
  return (
    run("apt-get", ["update", "-q"]) &&
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...names])
  );
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
