import { readInput } from "./inputs.mjs";

/**
 * Reads lines that GMT has dumped from GSHHG: `> River Bin # 17675, Level 4`, then one
 * `longitude latitude` a line. The archive is cut into bins of a few degrees, and so are its lines;
 * where a line just touches a bin it leaves a piece without length, which is dropped.
 *
 * @returns {Promise<{level: number, line: [lng: number, lat: number][]}[]>}
 */
export async function readSegments(path) {
  const segments = [];
  for (const row of (await readInput(path)).split("\n")) {
    if (row.startsWith(">")) {
      segments.push({ level: Number(row.split("Level ")[1]), line: [] });
    } else if (row) {
      const [lng, lat] = row.split("\t").map(Number);
      segments.at(-1).line.push([lng > 180 ? lng - 360 : lng, lat]);
    }
  }
  return segments.filter(({ line }) =>
    line.some(([lng, lat]) => lng !== line[0][0] || lat !== line[0][1]),
  );
}
