import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { readSettings, type Settings } from "@/lib/settings";
import { stop } from "./stop";

/** Starts the production server after making sure that it can: settings are valid, the port is free. */
async function main() {
  const settings = readSettingsOrStop();
  const { host, port } = settings;
  const busy = await findObstacle(host, port);
  if (busy) stop(busy);

  const next = [
    "node_modules/next/dist/bin/next",
    "start",
    "--hostname",
    host,
    "--port",
    String(port),
  ];
  const server = spawn(process.execPath, next, {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => server.kill(signal));
  }
  server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}

function readSettingsOrStop(): Settings {
  try {
    return readSettings();
  } catch (error) {
    stop(`The settings cannot be used:\n${(error as Error).message}`);
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
