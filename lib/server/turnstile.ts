import pLimit from "p-limit";
import { AtlasError } from "@/lib/errors";

/** Lets requests in, a few at a time. */
export type Turnstile = {
  /**
   * Works on a request once there is a place.
   *
   * @param isGone whether nobody waits for the answer any more: then nothing is worked on
   * @throws AtlasError `overloaded` where there was no place in time
   */
  pass(work: () => Promise<void>, isGone: () => boolean): Promise<void>;
};

/**
 * @param places how many requests are worked on at a time
 * @param patience milliseconds that a request waits for a place
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
    pass(work, isGone) {
      return new Promise((resolve, reject) => {
        let isRefused = false;
        const refusal = setTimeout(() => {
          isRefused = true;
          reject(
            new AtlasError(
              "overloaded",
              "Too many are asking at this moment; ask again in a few seconds.",
            ),
          );
        }, patience);
        void limit(async () => {
          clearTimeout(refusal);
          if (isRefused || isGone()) return resolve();
          const working = work();
          working.then(resolve, reject);
          await endOf(working, longest);
        });
      });
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
