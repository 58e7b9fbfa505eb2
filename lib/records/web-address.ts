import { z } from "zod";

/** An address that a page may link to: no `javascript:`, `data:` or `file:`, which would run or leave the site's reach. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: "must be an address that begins with http:// or https://",
});
