import { useWords } from "#use-words";
import type { Histogram } from "@/lib/columns/histogram";
import type { Days } from "@/lib/records/day-range";
import { FAMILIES } from "@/lib/records/family";
import { WRITING } from "@/lib/words/languages";
import { describeBin, tickLabel } from "@/lib/words/time-label";
import { shareAt, ticksOf } from "./time-scale";
import styles from "./timeline.module.css";

/** Pixels of the bars, and of all with the labels of the axis below them. */
const TALL = 56;
const HEIGHT = 76;
const BASE = 58;
/** The least height of what is there at all. */
const LEAST = 2;
/** Labels that an axis has room for on a wide and on a narrow screen; the narrow one hides every other. */
const TICKS = 12;

/**
 * Events over time: of each bin a bar of its families, solid what certainly lies in it and above that hatched what may.
 * Its height grows with the root of the count, so that a bin with one event shows beside one with hundreds.
 */
export function TimelineChart({
  histogram,
  shown,
  calendar,
}: {
  histogram: Histogram;
  shown: Days;
  /** Of the labels; the one of the record where none is named. */
  calendar?: string | undefined;
}) {
  const say = useWords();
  const isMirrored = WRITING[say.language].direction === "rtl";
  const bars = barsOf(histogram, shown);
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const across = (from: number, to: number) => ({
    x: `${100 * (isMirrored ? 1 - to : from)}%`,
    width: `${100 * (to - from)}%`,
  });
  return (
    <svg className={styles.chart} width="100%" height={HEIGHT} aria-hidden="true">
      <defs>
        {FAMILIES.map((family) => (
          <Hatch key={family} family={family} />
        ))}
      </defs>
      {bars.map(({ bin, from, to, total, parts }) => {
        const height = Math.max(LEAST, Math.sqrt(total / most) * TALL);
        let top = BASE;
        return (
          <g key={bin} data-bin={bin}>
            <title>{describeBin(histogram, bin, say)}</title>
            {parts.map(({ family, isCertain, count }) => {
              const part = (count / total) * height;
              top -= part;
              return (
                <rect
                  key={`${family}${isCertain}`}
                  {...across(from, to)}
                  y={top}
                  height={part}
                  data-family={family}
                  data-certain={isCertain}
                  fill={isCertain ? undefined : `url(#time-${family})`}
                />
              );
            })}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
      {ticksOf(shown, TICKS).map((tick) => {
        const at = shareAt(tick.day, shown);
        const x = `${100 * (isMirrored ? 1 - at : at)}%`;
        // A label that would be cut by the end of the axis begins before it.
        const anchor = at > 0.94 ? "end" : at < 0.03 ? "start" : "middle";
        return (
          <g key={tick.day} className={styles.tick}>
            <line x1={x} x2={x} y1={BASE} y2={BASE + 4} />
            <text x={x} y={HEIGHT - 4} textAnchor={anchor}>
              {tickLabel(tick, say, calendar)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Part = { family: string; isCertain: boolean; count: number };

/** The bins that hold something, as shares of the axis; between two bars is a tenth of their width. */
function barsOf({ edges, certain, possible }: Histogram, shown: Days) {
  const count = edges.length - 1;
  return Array.from({ length: count }, (_, bin) => {
    const partsOf = (counts: readonly number[], isCertain: boolean): Part[] =>
      FAMILIES.flatMap((family, index) => {
        const own = counts[index * count + bin] ?? 0;
        return own > 0 ? [{ family, isCertain, count: own }] : [];
      });
    const parts = [...partsOf(certain, true), ...partsOf(possible, false)];
    const start = Math.max(0, shareAt(edges[bin] ?? 0, shown));
    const end = Math.min(1, shareAt(edges[bin + 1] ?? 0, shown));
    const gap = (end - start) / 10;
    const total = parts.reduce((sum, part) => sum + part.count, 0);
    return { bin, from: start + gap / 2, to: end - gap / 2, total, parts };
  }).filter(({ total }) => total > 0);
}

function Hatch({ family }: { family: string }) {
  return (
    <pattern
      id={`time-${family}`}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="1.6" height="4" data-family={family} data-certain="true" />
    </pattern>
  );
}
