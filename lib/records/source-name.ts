import type { Document } from "./document";

/**
 * Short name of what a passage is of: the layer it lies in, where a saved page names its layers ("Stango page, later
 * banner"), else the document. A banner of 2016 is not to go by the name of the article of 2012 below it.
 */
export function sourceName(
  {
    shortTitle,
    layerNames = {},
    sections,
  }: Pick<Document, "shortTitle" | "layerNames" | "sections">,
  section: string | null,
): string {
  const layer = sections.find(({ id }) => id === section)?.layer;
  return (layer === undefined ? undefined : layerNames[layer]) ?? shortTitle;
}
