import { useWords } from "#use-words";
import { formatYear } from "@/lib/words/date-label";
import { formatDecimal } from "@/lib/words/number-label";
import { EntityLink } from "./entity-link";
import { describeYearBin, type EventsByYear, type YearBin } from "./events-by-year";
import { Hatch } from "./hatch";
import styles from "./year-histogram.module.css";

const HEIGHT = 78;
const BASE = 60;
/** The highest bar, in pixels; the rest of the height is for its number above and the years below. */
const TALLEST = 44;
/** So many bins leave room for a number above each. */
const MOST_NUMBERED = 14;
/** A bin is at most this share of the width, so that few years are no wall. */
const WIDEST = 9;

/** How many events lie in each year: solid what certainly does, hatched what may. */
export function YearHistogram({
  id,
  byYear: { bins, span, undated },
  about,
  undatedPath,
}: {
  /** Told apart from other histograms on the page. */
  id: string;
  byYear: EventsByYear;
  /** What the events have in common, which their number is read aloud with. */
  about: string;
  /** The list of the events without a date. */
  undatedPath: string;
}) {
  const say = useWords();
  const [first, last] = [bins[0], bins.at(-1)];
  const most = Math.max(...bins.map(({ certain, possible }) => certain + possible));
  const width = Math.min(100 / bins.length, WIDEST);
  return (
    <figure className={styles.figure}>
      {first && last && (
        <>
          <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.bars}>
            <defs>
              <Hatch id={id} className={styles.solid} />
            </defs>
            {bins.map((bin, index) => (
              <Bar
                key={bin.from}
                bin={bin}
                most={most}
                isNumbered={bins.length <= MOST_NUMBERED}
                hatch={`url(#${id})`}
                x={index * width}
                width={width}
              />
            ))}
            <line x1="0" x2={`${width * bins.length}%`} y1={BASE + 0.5} y2={BASE + 0.5} />
            <text x="0" y={HEIGHT - 3}>
              {formatYear(first.from, say)}
            </text>
            {first.from !== last.to && (
              <text x={`${width * bins.length}%`} y={HEIGHT - 3} textAnchor="end">
                {formatYear(last.to, say)}
              </text>
            )}
          </svg>
          <ul className="visually-hidden" aria-label={say("ui.histogram.name", { span })}>
            {bins
              .filter(({ certain, possible }) => certain + possible > 0)
              .map((bin) => (
                <li key={bin.from}>{describeYearBin(bin, say)}</li>
              ))}
          </ul>
        </>
      )}
      <figcaption>
        {first &&
          say.rich("ui.histogram.key", {
            span,
            certain: () => <Swatch fill="currentColor" />,
            possible: () => <Swatch fill={`url(#${id})`} />,
          })}
        {undated > 0 && (
          <EntityLink
            path={undatedPath}
            name={say("ui.histogram.undatedOf", { count: undated, about })}
          >
            {say("ui.histogram.undated", { count: undated })}
          </EntityLink>
        )}
      </figcaption>
    </figure>
  );
}

function Bar({
  bin,
  most,
  isNumbered,
  hatch,
  x,
  width,
}: {
  bin: YearBin;
  /** The count of the highest bar, which always has its number. */
  most: number;
  isNumbered: boolean;
  hatch: string;
  /** In per cent of the whole width. */
  x: number;
  width: number;
}) {
  const say = useWords();
  const total = bin.certain + bin.possible;
  if (total === 0) return null;
  const solid = (bin.certain / most) * TALLEST;
  const hatched = (bin.possible / most) * TALLEST;
  const top = BASE - solid - hatched;
  const across = { x: `${x + width * 0.1}%`, width: `${width * 0.8}%` };
  return (
    <g>
      <title>{describeYearBin(bin, say)}</title>
      <rect {...across} y={top} height={hatched} fill={hatch} className={styles.hatched} />
      <rect {...across} y={BASE - solid} height={solid} className={styles.solid} />
      {(isNumbered || total === most) && (
        <text x={`${x + width / 2}%`} y={top - 3} textAnchor="middle">
          {formatDecimal(total, say)}
        </text>
      )}
    </g>
  );
}

function Swatch({ fill }: { fill: string }) {
  return (
    <svg width="12" height="12" aria-hidden="true" className={styles.swatch}>
      <rect x="0.5" y="0.5" width="11" height="11" fill={fill} />
    </svg>
  );
}
