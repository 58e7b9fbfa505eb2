import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const parent = realpathSync(mkdtempSync(join(tmpdir(), "settings-")));
const home = process.cwd();
beforeAll(() => {
  mkdirSync(join(parent, "data"));
  mkdirSync(join(parent, "my atlas"));
  writeFileSync(join(parent, "region.pmtiles"), "");
  writeFileSync(join(parent, "region.zip"), "");
  process.chdir(parent);
});
afterAll(() => {
  process.chdir(home);
  rmSync(parent, { recursive: true });
});

/** Settings of a given environment alone, without that of the test run. */
const read = (environment: Record<string, string> = {}) =>
  readSettings({ NODE_ENV: "test", ...environment });

const OWN_HOST =
  "must be the address of a host of its own, without a path: the atlas is served at its root";

describe("readSettings", () => {
  it("needs no variable at all", () => {
    expect(read()).toEqual({
      port: 3000,
      host: "localhost",
      siteUrl: undefined,
      dataFolder: join(parent, "data"),
      textsFolder: undefined,
      attachedTextsFolder: join(parent, ".atlas", "texts"),
      storeFile: join(parent, ".atlas", "data.sqlite"),
      releasesFolder: join(parent, ".atlas", "data-releases"),
      mapStyle: undefined,
      mapHosts: [],
      mapRegion: undefined,
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const names = [
      "PORT",
      "HOST",
      "SITE_URL",
      "ATLAS_DATA",
      "ATLAS_TEXTS",
      "MAP_STYLE",
      "MAP_HOSTS",
    ];
    const empty = Object.fromEntries([...names, "MAP_REGION"].map((name) => [name, ""]));
    expect(read(empty)).toEqual(read());
  });

  it("reads every variable, paths from the working folder", () => {
    expect(
      read({
        PORT: "8080",
        HOST: "0.0.0.0",
        SITE_URL: "https://atlas.example//",
        ATLAS_DATA: "my atlas",
        ATLAS_TEXTS: "data",
        MAP_STYLE: "https://tiles.example/style.json",
        MAP_HOSTS: "tiles.example, fonts.example:8443",
        MAP_REGION: "region.pmtiles",
      }),
    ).toEqual({
      port: 8080,
      host: "0.0.0.0",
      siteUrl: "https://atlas.example",
      dataFolder: join(parent, "my atlas"),
      textsFolder: join(parent, "data"),
      attachedTextsFolder: join(parent, ".atlas", "texts"),
      storeFile: expect.stringMatching(/my atlas-[0-9a-f]{8}\.sqlite$/),
      releasesFolder: expect.stringMatching(/my atlas-[0-9a-f]{8}-releases$/),
      mapStyle: "https://tiles.example/style.json",
      mapHosts: ["tiles.example", "fonts.example:8443"],
      mapRegion: join(parent, "region.pmtiles"),
    });
  });

  it("takes every port there is, and hosts however they are set apart", () => {
    expect([read({ PORT: "1" }).port, read({ PORT: "65535" }).port]).toEqual([1, 65535]);
    const hosts = read({ MAP_HOSTS: " ,a.example,\n b.example:1 , " }).mapHosts;
    expect(hosts).toEqual(["a.example", "b.example:1"]);
  });

  it("gives each data folder a store of its own, however it is written", () => {
    const storeOf = (folder: string) => read({ ATLAS_DATA: folder }).storeFile;
    expect(storeOf("my atlas")).not.toBe(storeOf("data"));
    expect(storeOf("./my atlas/")).toBe(storeOf("my atlas"));
    expect(storeOf(join(parent, "data"))).toBe(storeOf("data"));
  });

  it.each([
    ["PORT", "abc", "must be a whole number from 1 to 65535"],
    ["PORT", "0", "must be a whole number from 1 to 65535"],
    ["PORT", "65536", "must be a whole number from 1 to 65535"],
    ["PORT", "80.5", "must be a whole number from 1 to 65535"],
    ["SITE_URL", "atlas.example", "must be an address with http or https"],
    ["SITE_URL", "https://atlas.example/map", OWN_HOST],
    ["SITE_URL", "https://atlas.example/?a", OWN_HOST],
    ["SITE_URL", "localhost:3000", "must be an address with http or https"],
    ["SITE_URL", "javascript:alert(1)", "must be an address with http or https"],
    ["ATLAS_DATA", "nowhere", "must name a folder that exists"],
    ["ATLAS_DATA", "region.pmtiles", "must name a folder that exists"],
    ["ATLAS_TEXTS", "nowhere", "must name a folder that exists"],
    ["MAP_STYLE", "style.json", "must be an address with http or https"],
    ["MAP_HOSTS", "https://a.example https://b.example", "must be host names, separated by spaces"],
    ["MAP_REGION", "nowhere.pmtiles", "must name a .pmtiles file that exists"],
    ["MAP_REGION", "region.zip", "must name a .pmtiles file that exists"],
    ["MAP_REGION", "data", "must name a .pmtiles file that exists"],
  ])("refuses %s=%s in one line", (name, value, reason) => {
    expect(() => read({ [name]: value })).toThrow(new Error(`${name} ${reason} (is "${value}")`));
  });

  it("names every faulty variable at once, a folder that is missing among them", () => {
    const faulty = { PORT: "abc", ATLAS_TEXTS: "nowhere", SITE_URL: "here", MAP_REGION: "x" };
    expect(() => read(faulty)).toThrow(
      new Error(
        [
          'PORT must be a whole number from 1 to 65535 (is "abc")',
          'SITE_URL must be an address with http or https (is "here")',
          'ATLAS_TEXTS must name a folder that exists (is "nowhere")',
          'MAP_REGION must name a .pmtiles file that exists (is "x")',
        ].join("\n"),
      ),
    );
  });

  it("names the folder it looked for when no variable names one", () => {
    rmSync(join(parent, "data"), { recursive: true });
    expect(() => read()).toThrow('ATLAS_DATA must name a folder that exists (is "data")');
    mkdirSync(join(parent, "data"));
  });
});
