import { useWords } from "#use-words";
import type { Histogram } from "@/lib/columns/histogram";
import type { Days } from "@/lib/records/day-range";
import { FAMILIES } from "@/lib/records/family";
import { WRITING } from "@/lib/words/languages";
import { describeBin, tickLabel } from "@/lib/words/time-label";
import { Hatch } from "../ui/hatch";
import { shareAt, ticksOf } from "./time-scale";
import styles from "./timeline-chart.module.css";

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
  hasList = false,
}: {
  histogram: Histogram;
  shown: Days;
  /** Of the labels; the one of the record where none is named. */
  calendar?: string | undefined;
  /** Whether what is drawn is also said, for who cannot see it. */
  hasList?: boolean;
}) {
  const say = useWords();
  const isMirrored = WRITING[say.language].direction === "rtl";
  const bars = barsOf(histogram, shown);
  const most = Math.max(1, ...bars.map(({ certain, possible }) => sum(certain) + sum(possible)));
  const across = (from: number, to: number) => ({
    x: percent(isMirrored ? 1 - to : from),
    width: percent(to - from),
  });
  return (
    <>
      <svg className={styles.chart} width="100%" height={HEIGHT} aria-hidden="true">
        <defs>
          {FAMILIES.map((family) => (
            <Hatch key={family} id={`time-${family}`} family={family} />
          ))}
        </defs>
        {bars.map(({ bin, from, to, certain, possible }) => (
          <g key={bin} data-bin={bin}>
            <title>{describeBin(histogram, bin, say)}</title>
            {stack(certain, possible, most).map(({ family, isCertain, top, height }) => (
              <rect
                key={`${family}${isCertain}`}
                {...across(from, to)}
                y={toHundredth(top)}
                height={toHundredth(height)}
                data-family={family}
                data-certain={isCertain}
                fill={isCertain ? undefined : `url(#time-${family})`}
              />
            ))}
          </g>
        ))}
        <line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
        {ticksOf(shown, TICKS).map((tick) => {
          const at = shareAt(tick.day, shown);
          const x = percent(isMirrored ? 1 - at : at);
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
      {hasList && (
        <ul className="visually-hidden">
          {bars.map(({ bin }) => (
            <li key={bin}>{describeBin(histogram, bin, say)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** No screen shows more of it. */
function toHundredth(pixels: number): number {
  return Number(pixels.toFixed(2));
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(3))}%`;
}

type Part = { family: string; count: number };

/** The bins that hold something, as shares of the axis; between two bars is a tenth of their width. */
function barsOf({ edges, ...counts }: Histogram, shown: Days) {
  const count = edges.length - 1;
  const partsOf = (kind: "certain" | "possible", bin: number): Part[] =>
    FAMILIES.flatMap((family, index) => {
      const own = counts[kind][index * count + bin] ?? 0;
      return own > 0 ? [{ family, count: own }] : [];
    });
  return Array.from({ length: count }, (_, bin) => {
    const start = Math.max(0, shareAt(edges[bin] ?? 0, shown));
    const end = Math.min(1, shareAt(edges[bin + 1] ?? 0, shown));
    const gap = (end - start) / 10;
    const [certain, possible] = [partsOf("certain", bin), partsOf("possible", bin)];
    return { bin, from: start + gap / 2, to: end - gap / 2, certain, possible };
  }).filter(({ from, to, certain, possible }) => to > from && certain.length + possible.length > 0);
}

/**
 * What is certain stands on the base, what is possible above it: both edges at the root of what they count from below,
 * so that many that are possible do not press the certain ones flat. Families share the height of theirs.
 */
function stack(certain: readonly Part[], possible: readonly Part[], most: number) {
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST, Math.sqrt(count / most) * TALL);
  const solid = heightOf(sum(certain));
  const all = Math.max(heightOf(sum(certain) + sum(possible)), solid + (possible.length && LEAST));
  let top = BASE;
  const layer = (parts: readonly Part[], height: number, isCertain: boolean) =>
    parts.map(({ family, count }) => {
      const own = (count / sum(parts)) * height;
      top -= own;
      return { family, isCertain, top, height: own };
    });
  return [...layer(certain, solid, true), ...layer(possible, all - solid, false)];
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((before, { count }) => before + count, 0);
}
