import { z } from "zod";
import { Landmark } from "@/lib/records/place";
import { Links } from "./wire";

/** What the map draws beneath its marks, whatever it is asked for. */
export const Landmarks = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(Landmark),
  links: Links,
});
export type Landmarks = z.infer<typeof Landmarks>;
