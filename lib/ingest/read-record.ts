import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Problem } from "@/lib/records/atlas-data";
import { readJson } from "./read-json";

/**
 * Reads and checks one file of a data folder; undefined where it has problems, which are added to those known.
 *
 * @param neededBy what cannot do without the file, as its problem says where it cannot be read
 */
export function readRecord<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  problems: Problem[],
  neededBy = "every atlas",
): z.output<Schema> | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch {
    const message = `cannot be read; ${neededBy} needs this file in ${folder}`;
    problems.push({ file, record: "", field: "", message });
    return undefined;
  }
  const { json, faults, linesOf } = readJson(bytes);
  for (const { path, line, message } of faults) {
    problems.push({ file, line, ...locateIssue(json, path), message });
  }
  if (json === undefined) return undefined;
  const parsed = schema.safeParse(json);
  if (parsed.success) return faults.length === 0 ? parsed.data : undefined;
  const { issues } = parsed.error;
  const lines = linesOf(issues.map(({ path }) => path));
  issues.forEach(({ path, message }, index) => {
    problems.push({ file, line: lines[index], ...locateIssue(json, path), message });
  });
  return undefined;
}

/** Splits a path into the innermost record that has an id and the field within it. */
function locateIssue(
  json: unknown,
  path: readonly PropertyKey[],
): { record: string; field: string } {
  let value = json;
  let record = idOf(json);
  let fieldStart = 0;
  path.forEach((key, index) => {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = idOf(value);
    if (id !== "") {
      record = id;
      fieldStart = index + 1;
    }
  });
  return { record, field: path.slice(fieldStart).map(String).join(".") };
}

function idOf(value: unknown): string {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : "";
}
