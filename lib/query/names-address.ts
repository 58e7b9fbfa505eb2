import { formatHttpQuery } from "./api-query";
import type { NamedIds } from "./id-names";
import { EVERYTHING } from "./query";

/** The address that says what ids stand for. */
export function namesAddress(ids: NamedIds): string {
  return `/api/names?${formatHttpQuery({ ...EVERYTHING, ...ids })}`;
}
