import "./as-production.mjs";

import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import next from "next";
import { createFrontDoor } from "@/lib/server/front-door";
import { programVersion } from "@/lib/server/program-version";
import { watchForChange } from "@/lib/server/watch-file";
import { readSettings, type Settings } from "@/lib/settings";
import { formerReleases } from "@/lib/store/former-releases";
import { type ServedStore, serveStore } from "@/lib/store/served-store";
import { createStoreThreads, openSqliteInThreads } from "@/lib/store/sqlite/open-in-threads";
import type { Store } from "@/lib/store/store";
import { stop } from "./stop";

/** Requests under way get this long to end when the server is told to. */
const MILLISECONDS_TO_END = 4_000;

const PROGRAM = resolve("lib");

/** Starts the production server after making sure that it can: settings are valid, the port is free. */
async function main() {
  const { host, port, storeFile, releasesFolder } = readSettingsOrStop();
  const busy = await findObstacle(host, port);
  if (busy) stop(busy);

  const served = await serveStoreOrStop(storeFile, releasesFolder);
  const takeUp = () => void takeUpIndex(served);
  watchForChange(storeFile, takeUp);
  process.on("SIGHUP", takeUp);
  const pages = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await pages.prepare();
  const server = createFrontDoor(pages.getRequestHandler(), resolve("public"), served);
  server.on("error", ({ message }) => stop(`Cannot listen on ${host}:${port}: ${message}`));
  server.listen(port, host, () => console.log(`The atlas is at http://${addressOf(host)}:${port}`));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => end(server, served));
  }
  endWithNpm(() => end(server, served));
}

/** `npm start` hands a signal to a shell between it and the server, which ends without passing it on. */
function endWithNpm(endServer: () => void) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    endServer();
  }, 500);
  watch.unref();
}

/** A new build of the data is served without a restart; one that is no good is told of and left alone. */
async function takeUpIndex(served: ServedStore) {
  try {
    const { version, isNew } = await served.takeUp();
    console.log(
      isNew ? `Serving the index ${version} from now on.` : `The index is still ${version}.`,
    );
  } catch (error) {
    console.error(`The index of before is served on: ${(error as Error).message}`);
  }
}

function end(server: Server, served: ServedStore) {
  server.close(async () => {
    await served.close();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), MILLISECONDS_TO_END).unref();
}

function addressOf(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function readSettingsOrStop(): Settings {
  try {
    return readSettings();
  } catch (error) {
    stop(`The settings cannot be used:\n${(error as Error).message}`);
  }
}

/** Pages and routes ask a copy of the index, so that its file may vanish from now on. */
async function serveStoreOrStop(file: string, releasesFolder: string): Promise<ServedStore> {
  const started = process.env.PACKED_PROGRAM ?? programVersion(PROGRAM);
  const shared = createStoreThreads();
  const withSameProgram = (open: (path: string) => Promise<Store>) => async (path: string) => {
    if (programVersion(PROGRAM) !== started) {
      throw new Error("The program itself has changed; restart it to serve what it makes.");
    }
    return open(path);
  };
  const openToday = withSameProgram(openSqliteInThreads);
  const former = formerReleases(releasesFolder, withSameProgram(shared.open));
  try {
    return await serveStore(() => openToday(file), former);
  } catch (error) {
    stop((error as Error).message);
  }
}

/** A sentence when the address cannot be listened on, else `undefined`. */
function findObstacle(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve(
        code === "EADDRINUSE"
          ? `Port ${port} is in use; stop the program that has it, or choose another: PORT=${port + 1} npm start`
          : `Cannot listen on ${host}:${port}: ${message}`,
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

await main();
