import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { DEFAULT_LANGUAGE, LANGUAGES } from "./lib/words/languages";

/** Changes when the basemap's files do, so that browsers may keep them for ever under one address. */
function basemapVersion() {
  const hash = createHash("sha256");
  for (const file of ["public/basemap.pmtiles", "public/relief.pmtiles"])
    hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/** Any path of a page that does not name its language. */
const WITHOUT_LANGUAGE = `/:path((?!(?:${[...LANGUAGES, "api", "preview", "_next"].join("|")})(?:/|$)).*)`;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@photostructure/sqlite", "harfbuzzjs"],
  // No page has images to be scaled, so that nobody can make the server scale any.
  images: { unoptimized: true },
  // Next would send the head of a page behind its body to all but a list of programs; those that show previews are more.
  htmlLimitedBots: /.*/,
  env: { BASEMAP_VERSION: basemapVersion() },
  // Types are checked by `npm run check`; a visitor's first start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return [{ source: WITHOUT_LANGUAGE, destination: `/${DEFAULT_LANGUAGE}/:path` }];
  },
};

export default config;
