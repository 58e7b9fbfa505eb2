/** Headless Chromium without a network of its own, drawing WebGL in software. */
export const BROWSER_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // Debian turns it on; without a graphics card it only makes pages slower to draw.
  "--disable-gpu-rasterization",
];
