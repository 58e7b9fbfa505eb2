import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { processWide } from "./process-wide";

const find = (path: string) => statSync(path, { throwIfNoEntry: false });

const Port = z
  .string()
  .transform(Number)
  .refine(
    (port) => Number.isInteger(port) && port >= 1 && port <= 65535,
    "must be a whole number from 1 to 65535",
  );
const WEB = {
  protocol: /^https?$/,
  error: "must be an address with http or https",
  abort: true,
} as const;
const WebAddress = z.url(WEB);
/** Pages and their files have their addresses from the root of a host on. */
const SiteAddress = z
  .url(WEB)
  .regex(
    /^https?:\/\/[^/?#]+\/*$/i,
    "must be the address of a host of its own, without a path: the atlas is served at its root",
  );
const Folder = z
  .string()
  .refine((path) => find(path)?.isDirectory(), "must name a folder that exists");
const RegionFile = z
  .string()
  .refine(
    (path) => path.endsWith(".pmtiles") && find(path)?.isFile(),
    "must name a .pmtiles file that exists",
  );
const HostList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^[\w.-]+(:\d+)?$/, "must be host names, separated by spaces")));

const DEFAULTS = { PORT: "3000", HOST: "localhost", ATLAS_DATA: "data" };

const Environment = z.object({
  PORT: Port,
  HOST: z.string(),
  SITE_URL: SiteAddress.optional(),
  ATLAS_DATA: Folder,
  ATLAS_TEXTS: Folder.optional(),
  MAP_STYLE: WebAddress.optional(),
  MAP_HOSTS: HostList.optional(),
  MAP_REGION: RegionFile.optional(),
});

/** All configuration of the product, from environment variables; every path is absolute. */
export type Settings = {
  port: number;
  host: string;
  /** Public address without trailing slash, when the server cannot tell it from the request. */
  siteUrl: string | undefined;
  dataFolder: string;
  textsFolder: string | undefined;
  /** Texts taken in by `npm run texts`, named by SHA-256. */
  attachedTextsFolder: string;
  storeFile: string;
  /** Where the indexes of former releases lie. */
  releasesFolder: string;
  mapStyle: string | undefined;
  mapHosts: string[];
  mapRegion: string | undefined;
};

/**
 * Reads and validates the environment. Empty variables count as unset. Those of the process itself are validated once:
 * a folder that vanishes while the atlas is served was there when it was named.
 *
 * @throws Error with one line per faulty variable: its name, what is wrong and what it holds
 */
export function readSettings(environment?: NodeJS.ProcessEnv): Settings {
  if (environment) return validate(environment);
  const names = Object.keys(Environment.shape);
  const key = JSON.stringify([process.cwd(), ...names.map((name) => process.env[name])]);
  const settings = validated.get(key) ?? validate(process.env);
  validated.set(key, settings);
  return settings;
}

const validated = processWide("settings", () => new Map<string, Settings>());

function validate(environment: NodeJS.ProcessEnv): Settings {
  const given: Record<string, string> = { ...DEFAULTS };
  for (const [name, value] of Object.entries(environment)) {
    if (value) given[name] = value;
  }
  const { data, error } = Environment.safeParse(given);
  if (error) {
    const lines = error.issues.map(({ path: [name = ""], message }) => {
      return `${String(name)} ${message} (is "${given[String(name)]}")`;
    });
    throw new Error([...new Set(lines)].join("\n"));
  }

  const dataFolder = resolve(data.ATLAS_DATA);
  return {
    port: data.PORT,
    host: data.HOST,
    siteUrl: data.SITE_URL?.replace(/\/+$/, ""),
    dataFolder,
    textsFolder: data.ATLAS_TEXTS === undefined ? undefined : resolve(data.ATLAS_TEXTS),
    attachedTextsFolder: resolve(".atlas", "texts"),
    storeFile: resolve(".atlas", `${storeName(dataFolder)}.sqlite`),
    releasesFolder: resolve(".atlas", `${storeName(dataFolder)}-releases`),
    mapStyle: data.MAP_STYLE,
    mapHosts: data.MAP_HOSTS ?? [],
    mapRegion: data.MAP_REGION === undefined ? undefined : resolve(data.MAP_REGION),
  };
}

/** Each data folder has its own store, so that two atlases can be served from one checkout. */
function storeName(dataFolder: string): string {
  if (dataFolder === join(process.cwd(), "data")) return "data";
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 8);
  return `${basename(dataFolder)}-${hash}`;
}
