import { watchFile } from "node:fs";

const INTERVAL = 1_000;

/**
 * Calls back when a file was written or replaced, within about a second; not when it is taken away. It is looked at
 * rather than listened to, which works on every kind of disk.
 */
export function watchForChange(file: string, onChange: () => void) {
  const look = (
    now: { mtimeMs: number; ino: number },
    before: { mtimeMs: number; ino: number },
  ) => {
    const isThere = now.mtimeMs > 0;
    if (isThere && (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino)) onChange();
  };
  watchFile(file, { interval: INTERVAL }, look);
}
