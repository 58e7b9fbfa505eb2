import { selectionOf } from "@/lib/query/selection";

const TOUR = /^\/tours\/[^/]+$/;

/** Whether a page is read rather than glanced at: it gets more of the screen. */
export function isWidePage(path: string): boolean {
  return /^\/(documents\/.|events\/.|about|coverage|disagreements|figures|tours\/[^/?]+(?:$|\?))|[?&]as=table/.test(
    path,
  );
}

/** Whether a page is read from beginning to end: on a phone it opens at full height. */
export function isReadPage(path: string): boolean {
  return selectionOf(path).type === "document" || path.endsWith("/evidence") || TOUR.test(path);
}
