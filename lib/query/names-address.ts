import { EVERYTHING } from "@/lib/model/query";
import { formatHttpQuery } from "./api-query";
import type { NamedIds } from "./id-names";

/** The address that says what ids stand for. */
export function namesAddress(ids: NamedIds): string {
  return `/api/names?${formatHttpQuery({ ...EVERYTHING, ...ids })}`;
}
