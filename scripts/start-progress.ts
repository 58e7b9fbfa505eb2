/** Work that is done sooner needs no progress, and nobody reads more than a few lines a second. */
const [SOON, PAUSE] = [500, 1000];

/** Says on standard error how far long work has come, on one line of a terminal or now and then in a log. */
export function startProgress(title: string) {
  const begun = performance.now();
  let told = begun - PAUSE + SOON;
  let isShown = false;
  const { isTTY } = process.stderr;
  return {
    /** @param share of the work that is done, from 0 to 1 */
    tell(share: number) {
      if (performance.now() - told < PAUSE) return;
      told = performance.now();
      isShown = true;
      const line = `${title}: ${Math.floor(share * 100)} %`;
      process.stderr.write(isTTY ? `\r${line}` : `${line}\n`);
    },
    end() {
      if (isShown && isTTY) process.stderr.write("\n");
    },
  };
}
