/**
 * Imported before everything else: React takes one of its two builds when it is first loaded, and pages that were
 * built for production are not drawn by the other.
 */
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
