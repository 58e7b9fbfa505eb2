import { type Browser, chromium } from "playwright-core";
import { browserPath } from "./ensure-browser";
import { hasMesa } from "./mesa";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--ignore-gpu-blocklist",
  // Debian turns it on; without a graphics card it only makes pages slower to draw.
  "--disable-gpu-rasterization",
];

/** Mesa draws in software and keeps the shaders that it has compiled; SwiftShader compiles them for every page. */
const MESA = { flags: ["--use-angle=gl-egl"], env: { LIBGL_ALWAYS_SOFTWARE: "1" } };
const SWIFTSHADER = { flags: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"], env: {} };

/** Headless Chromium without a network of its own, drawing WebGL in software. */
export function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const { flags, env } = hasMesa() ? MESA : SWIFTSHADER;
  return chromium.launch({
    executablePath: browserPath(),
    args: [...FLAGS, ...flags, ...extraFlags],
    env: { ...process.env, ...env },
  });
}
