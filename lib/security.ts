import { readSettings } from "./settings";

/**
 * The content security policy of a page: nothing from any other host, no inline script without the nonce.
 * Hosts are added only for a map style that the operator chose (`MAP_STYLE`, `MAP_HOSTS`).
 *
 * @param nonce base64, fresh for every response
 */
export function contentSecurityPolicy(nonce: string): string {
  const { mapStyle, mapHosts } = readSettings();
  const styleHost = mapStyle === undefined ? [] : [new URL(mapStyle).origin];
  const mapSources = [...styleHost, ...mapHosts.map((host) => `https://${host}`)].join(" ");
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    `img-src 'self' data: blob: ${mapSources}`,
    `connect-src 'self' ${mapSources}`,
    `font-src 'self' ${mapSources}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ]
    .map((directive) => directive.trim())
    .join("; ");
}
