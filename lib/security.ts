import { readSettings } from "./settings";
import { isEmbed } from "./words/embed-address";

/** Whose pages may show an answer in a frame. */
export type Framers = "this site" | "every site";

/** An embed is there to be framed; a page that another site framed could be made to look like a part of it. */
export function framersOf(pathname: string): Framers {
  return isEmbed(pathname) ? "every site" : "this site";
}

/**
 * The content security policy of a page: nothing from any other host, no inline script without the nonce.
 * Hosts are added only for a map style that the operator chose (`MAP_STYLE`, `MAP_HOSTS`).
 *
 * @param nonce base64, fresh for every response; left out where an answer holds no script of its own
 */
export function contentSecurityPolicy(nonce?: string, framers: Framers = "this site"): string {
  const { mapStyle, mapHosts } = readSettings();
  const styleHost = mapStyle === undefined ? [] : [new URL(mapStyle).origin];
  const mapSources = [...styleHost, ...mapHosts.map((host) => `https://${host}`)].join(" ");
  const inline = nonce === undefined ? "" : ` 'nonce-${nonce}' 'strict-dynamic'`;
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self'${inline}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    `img-src 'self' data: blob: ${mapSources}`,
    `connect-src 'self' ${mapSources}`,
    `font-src 'self' ${mapSources}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framers === "every site" ? "*" : "'self'"}`,
  ]
    .map((directive) => directive.trim())
    .join("; ");
}

/**
 * The headers of every answer that has none of its own by these names: a file, a 404, an error.
 *
 * @param nonce of the answer's own scripts, where it is a page
 */
export function answerHeaders(
  nonce?: string,
  framers: Framers = "this site",
): [name: string, value: string][] {
  const framing: [string, string][] =
    framers === "every site" ? [] : [["x-frame-options", "SAMEORIGIN"]];
  return [
    ["content-security-policy", contentSecurityPolicy(nonce, framers)],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ...framing,
    ["cross-origin-opener-policy", "same-origin"],
    [
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ],
  ];
}

/** Base64, fresh for every response. */
export function makeNonce(): string {
  return Buffer.from(crypto.randomUUID()).toString("base64");
}
