import { afterEach, expect, it, vi } from "vitest";
import { SharedRanges } from "./shared-ranges";

afterEach(() => {
  vi.unstubAllGlobals();
});

function serve(answers: (() => Response)[]) {
  const fetched = vi.fn(async () => (answers.shift() ?? (() => new Response(null)))());
  vi.stubGlobal("fetch", fetched);
  return { fetched, ranges: new SharedRanges("http://atlas.test/ground.pmtiles") };
}

const bytes = (...values: number[]) => new Response(new Uint8Array(values), { status: 206 });
const valuesOf = ({ data }: { data: ArrayBuffer }) => [...new Uint8Array(data)];

it("A range that is asked for several times at once is fetched once, and each asker has bytes of its own", async () => {
  const { fetched, ranges } = serve([() => bytes(1, 2), () => bytes(3, 4)]);
  const [one, same, other] = await Promise.all([
    ranges.getBytes(10, 2),
    ranges.getBytes(10, 2),
    ranges.getBytes(20, 2),
  ]);
  expect(fetched).toHaveBeenCalledTimes(2);
  expect([one, same, other].map(valuesOf)).toEqual([
    [1, 2],
    [1, 2],
    [3, 4],
  ]);
  expect(one.data).not.toBe(same.data);
});

it("It is fetched anew when it is asked for again, and after it failed", async () => {
  const { fetched, ranges } = serve([
    () => new Response(null, { status: 500 }),
    () => bytes(5, 6),
    () => bytes(7, 8),
  ]);
  await expect(ranges.getBytes(10, 2)).rejects.toThrow();
  expect(valuesOf(await ranges.getBytes(10, 2))).toEqual([5, 6]);
  expect(valuesOf(await ranges.getBytes(10, 2))).toEqual([7, 8]);
  expect(fetched).toHaveBeenCalledTimes(3);
});
