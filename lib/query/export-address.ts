import type { Collection } from "@/lib/records/redirect";
import { type FileFormat, formatHttpQuery } from "./api-query";
import type { Query } from "./query";

/** The address of everything in a collection that a query asks for, as one file. */
export function exportAddress(collection: Collection, format: FileFormat, query: Query): string {
  const parameters = formatHttpQuery(query);
  parameters.set("f", format);
  parameters.sort();
  return `/api/collections/${collection}/export?${parameters}`;
}

/** The address of a bundle of everything that a query asks for, with the words of attached texts or without. */
export function bundleAddress(query: Query, language: string, { withWords = false } = {}): string {
  const parameters = formatHttpQuery(query);
  parameters.set("f", "zip");
  parameters.set("lang", language);
  parameters.sort();
  return `/api/bundle${withWords ? "/words" : ""}?${parameters}`;
}
