import type { z } from "zod";
import { findTextsAddress } from "@/lib/query/found-kinds";
import type { FoundTexts, Findings as StoredFindings } from "@/lib/store/find-answers";
import { readCoordinates } from "@/lib/text/coordinates";
import { JSON_TYPE } from "./formats";
import { type Address, apiAddress, selfLinks } from "./links";
import type { Findings, TextFindings } from "./wire-find";

/** What was found, as the browser reads it, with the position that the text is. */
export function findings(
  text: string,
  found: StoredFindings,
  address: Address,
): z.input<typeof Findings> {
  const written = readCoordinates(text);
  return {
    position: written ? { coordinates: written.position, zoom: written.zoom ?? null } : null,
    ...found,
    links: [
      ...selfLinks(address, JSON_TYPE, "Found at once"),
      {
        rel: "related",
        href: apiAddress(address, findTextsAddress(text).slice("/api".length)),
        type: JSON_TYPE,
        title: "Found in the attached texts",
      },
    ],
  };
}

/** What was found in the attached texts. */
export function textFindings(found: FoundTexts, address: Address): z.input<typeof TextFindings> {
  return { ...found, links: selfLinks(address, JSON_TYPE, "Found in the attached texts") };
}
