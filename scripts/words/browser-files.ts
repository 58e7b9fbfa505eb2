import { dirname, join } from "node:path";
import { nodesOf } from "../syntax-tree";

/** Files by their path in the project. */
type Sources = ReadonlyMap<string, string>;

/** The files that run in the browser: those that say so, and all that they import. */
export function listBrowserFiles(sources: Sources): Set<string> {
  const reached = new Set<string>();
  const waiting = [...sources].flatMap(([path, source]) =>
    /^"use client";/.test(source) ? [path] : [],
  );
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...importsOf(path, sources));
  }
  return reached;
}

/** The project's files that a file imports; what is imported for its types alone does not run. */
function importsOf(path: string, sources: Sources): string[] {
  return nodesOf(sources.get(path) ?? "", path).flatMap(({ node }) => {
    if (!/^(Import|ExportNamed|ExportAll)\w*Declaration$/.test(node.type)) return [];
    if (node.importKind === "type" || node.exportKind === "type") return [];
    const named = (node.source as { value?: unknown } | null)?.value;
    if (typeof named !== "string" || !/^(@\/|\.)/.test(named)) return [];
    const base = named.startsWith("@/") ? named.slice(2) : join(dirname(path), named);
    const found = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((one) => sources.has(one));
    return found ? [found] : [];
  });
}
