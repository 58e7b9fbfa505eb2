import { parseArgs } from "node:util";
import type { Projects } from "./run-tests";

export type Options = {
  seed: number;
  count: number;
  only: string[];
  /** Without it, faults in components are shown to the tests of the screen, and no others. */
  projects: Projects | undefined;
};

/** @throws for an unknown option or a value that cannot be used */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "50" },
      only: { type: "string", multiple: true, default: ["lib", "components"] },
      project: { type: "string" },
    },
  });
  const { project } = values;
  if (project !== undefined && project !== "unit" && project !== "all") {
    throw new Error(`--project is "${project}"; expected "unit" or "all".`);
  }
  return {
    seed: wholeNumber("--seed", values.seed),
    count: wholeNumber("--count", values.count),
    only: values.only,
    projects: project,
  };
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`${name} is "${value}"; expected a whole number.`);
  return Number(value);
}
