import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { processWide } from "@/lib/process-wide";

/** What a process makes beside a store: a copy to open, or a store that is not finished. */
type Kind = "open" | "unfinished";

/** How many this process has made; those of another life of its number count from 1 as well. */
const made = processWide("files beside a store", () => ({ count: 0 }));

/** A name beside a store that no other file has, and that says which process it belongs to. */
export function nameOwnFile(file: string, kind: Kind): string {
  return `${prefixOf(file)}${process.pid}-${++made.count}.${kind}`;
}

/** Removes what processes of this machine left there that were killed. */
export function removeLeftBehind(file: string, kind: Kind) {
  const prefix = basename(prefixOf(file));
  tryTo(() => {
    for (const name of readdirSync(dirname(file))) {
      const [, pid, number, of] = /^(\d+)-(\d+)\.(\w+)$/.exec(restOf(name, prefix)) ?? [];
      if (of !== kind) continue;
      const isOwn = Number(pid) === process.pid;
      if (isOwn ? Number(number) > made.count : isGone(Number(pid))) {
        rmSync(join(dirname(file), name));
      }
    }
  });
}

export function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Numbers of processes mean something on their own machine alone. */
function prefixOf(file: string): string {
  return `${file}.${hostname()}.`;
}

function restOf(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : "";
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
