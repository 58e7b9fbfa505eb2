import pLimit from "p-limit";
import { AtlasError } from "@/lib/errors";

/** Lets requests in, a few at a time. */
export type Turnstile = {
  /**
   * Works on a request once there is a place.
   *
   * @param isGone whether nobody waits for the answer any more: then nothing is worked on
   * @throws AtlasError `overloaded` where the request waited longer than is worth it
   */
  pass(work: () => Promise<void>, isGone: () => boolean): Promise<void>;
};

/**
 * @param places how many requests are worked on at a time
 * @param patience milliseconds that a request may wait: what waited longer is refused when its turn comes, so that
 * after a burst nobody stands behind it
 * @param longest milliseconds that work keeps its place: what takes longer waits for a slow client, not for the machine
 */
export function createTurnstile({
  places,
  patience,
  longest,
}: {
  places: number;
  patience: number;
  longest: number;
}): Turnstile {
  const limit = pLimit(places);
  return {
    async pass(work, isGone) {
      const since = performance.now();
      let working: Promise<void> | undefined;
      await limit(async () => {
        if (isGone()) return;
        if (performance.now() - since > patience) {
          throw new AtlasError(
            "overloaded",
            "Too many are asking at this moment; ask again in a few seconds.",
          );
        }
        working = work();
        await endOf(working, longest);
      });
      await working;
    },
  };
}

/** Until something has ended, in whatever way, or the time is up. */
function endOf(working: Promise<void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    working.then(end, end);
  });
}
