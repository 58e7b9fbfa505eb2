import { spawn } from "node:child_process";
import { createServer } from "node:net";

export type RunningServer = { url: string; pid: number; stop: () => Promise<void> };

/** Starts the built product as `npm start` does, on a free port of this machine. */
export async function startServer(environment: Record<string, string>): Promise<RunningServer> {
  const port = await findFreePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      ATLAS_TEXTS: "",
      ...environment,
      HOST: "127.0.0.1",
      PORT: String(port),
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/api`);
  return {
    url,
    pid: server.pid ?? 0,
    async stop() {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

/** A port that nobody listens on: any, or one in particular, which is an error where somebody does. */
export function findFreePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function waitFor(url: string) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`The server did not answer at ${url} within a minute.`);
}
