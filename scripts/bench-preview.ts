import { startServer } from "@/tests/support/start-server";
import { type Figure, median } from "./bench-figure";

const REPEATS = 7;

/** Preview images of a server that draws none yet: each view for the first time, and again. */
export async function measurePreviews(): Promise<Figure[]> {
  const server = await startServer({});
  try {
    const first = await time(`${server.url}/preview/index.png`);
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      // Another camera each time: neither the picture nor its outlines are remembered.
      const address = `${server.url}/preview/fa/index.png?map=${6 + repeat / 4}/33.5/44.4`;
      cold.push(await time(address));
      warm.push(await time(address));
    }
    const words = (values: number[]) => `${Math.round(median(values))} ms (median of ${REPEATS})`;
    return [
      {
        what: "preview image, the first of a server",
        figure: `${Math.round(first)} ms`,
        target: "–",
      },
      { what: "preview image, cold", figure: words(cold), target: "≤ 300 ms" },
      { what: "preview image, warm", figure: words(warm), target: "≤ 50 ms" },
    ];
  } finally {
    await server.stop();
  }
}

async function time(address: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  await answer.arrayBuffer();
  return performance.now() - start;
}
