import { describe, expect, it } from "vitest";
import { runIn, testRunsFor } from "./run-tests";

describe("The tests that may find a fault", () => {
  const projectsOf = (path: string, projects?: "unit" | "all") =>
    testRunsFor(path, projects).map((run) => run[run.indexOf("--project") + 1]);

  it("are unit tests, and those of the screen for components or when asked for", () => {
    expect(projectsOf("lib/url/view.ts")).toEqual(["unit*", "unit*"]);
    expect(projectsOf("components/viewer.tsx")).toEqual(["unit*", "unit*", "journeys"]);
    expect(projectsOf("components/viewer.tsx", "unit")).toEqual(["unit*", "unit*"]);
    expect(projectsOf("lib/url/view.ts", "all")).toEqual(["unit*", "unit*", "journeys"]);
  });
});

describe("A run", () => {
  const run = (program: string, limit = 60_000, signal = new AbortController().signal) =>
    runIn(".", ["-e", program], limit, signal);
  const WAITS = "setInterval(() => {}, 1000)";

  it.each([
    ["console.log('good')", { outcome: "passed", output: "good\n" }],
    ["console.error('bad'); process.exit(3)", { outcome: "failed", output: "bad\n" }],
  ])("of %s ends with %j", async (program, result) => {
    expect(await run(program)).toEqual(result);
  });

  it("that takes too long is ended, and may close what it has open", async () => {
    const program = `process.on("SIGTERM", () => { console.log("closed"); process.exit(0); }); ${WAITS}`;
    expect(await run(program, 1500)).toEqual({ outcome: "too long", output: "closed\n" });
  });

  it("is ended when the whole is, and not begun after that", async () => {
    const ending = new AbortController();
    const running = run(WAITS, 60_000, ending.signal);
    ending.abort();
    expect(await running).toEqual({ outcome: "stopped", output: "" });
    expect(await run("console.log(1)", 60_000, ending.signal)).toEqual({
      outcome: "stopped",
      output: "",
    });
  });
});
