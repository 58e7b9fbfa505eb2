import { z } from "zod";

/** A page of the site as other sites embed it: the rich type of oEmbed 1.0 (oembed.com, 2.3.4.4). */
export const OEmbed = z.object({
  type: z.literal("rich"),
  version: z.literal("1.0"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string().meta({ format: "uri" }),
  cache_age: z.int().describe("Seconds for which the answer may be kept"),
  html: z.string().describe("An iframe that shows the map of the page"),
  width: z.int().describe("CSS pixels"),
  height: z.int().describe("CSS pixels"),
});
