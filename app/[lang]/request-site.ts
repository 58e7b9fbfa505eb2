import { headers } from "next/headers";
import { siteOf } from "@/lib/ogc/links";

/** The public address of the site for the current request, without a trailing slash. */
export async function readRequestSite(): Promise<string> {
  return siteOf({ url: "http://localhost", headers: await headers() });
}
