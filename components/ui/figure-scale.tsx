import { useWords } from "#use-words";
import { formatCount } from "@/lib/words/number-label";
import styles from "./figure-scale.module.css";
import { type FigureMark, percentOf, type FigureScale as Scale } from "./number-scale";

/** The numbers along a scale. What it shows is said in words beside each figure. */
export function ScaleNumbers({ scale }: { scale: Scale }) {
  const say = useWords();
  return (
    <svg className={styles.numbers} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x={`${percentOf(tick, scale)}%`} y="75%">
          {formatCount(tick, say)}
        </text>
      ))}
    </svg>
  );
}

/** One figure on a scale: a dot, a bar between its bounds, or a line that is open to one side. */
export function FigureOnScale({
  mark,
  scale,
  isApart,
}: {
  mark: FigureMark;
  scale: Scale;
  /** Published elsewhere, not a document's: hollow. */
  isApart: boolean;
}) {
  return (
    <svg className={styles.scale} data-apart={isApart || undefined} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <Line key={tick} className={styles.tick} from={percentOf(tick, scale)} y1="0" y2="100%" />
      ))}
      <Mark mark={mark} />
    </svg>
  );
}

function Mark({ mark }: { mark: FigureMark }) {
  switch (mark.type) {
    case "point":
      return <Dot at={mark.at} />;
    case "range":
      return (
        <>
          <Line className={styles.bar} from={mark.from} to={mark.to} />
          <Line className={styles.bound} from={mark.from} y1="25%" y2="75%" />
          <Line className={styles.bound} from={mark.to} y1="25%" y2="75%" />
        </>
      );
    case "at-least":
      return (
        <>
          <Line className={styles.open} from={mark.from} to={100} />
          <Arrow at={100} points="-6,-5 1,0 -6,5" />
          <Line className={styles.bound} from={mark.from} y1="25%" y2="75%" />
        </>
      );
    case "at-most":
      return (
        <>
          <Line className={styles.open} from={0} to={mark.to} />
          <Arrow at={0} points="6,-5 -1,0 6,5" />
          <Line className={styles.bound} from={mark.to} y1="25%" y2="75%" />
        </>
      );
  }
}

function Dot({ at }: { at: number }) {
  return <circle className={styles.dot} cx={`${at}%`} cy="50%" r="6" />;
}

/** Points are in pixels from a place that is in percent, so that the arrow keeps its shape at any width. */
function Arrow({ at, points }: { at: number; points: string }) {
  return (
    <svg className={styles.arrow} x={`${at}%`} y="50%" aria-hidden="true">
      <polyline points={points} />
    </svg>
  );
}

function Line({
  className,
  from,
  to = from,
  y1 = "50%",
  y2 = "50%",
}: {
  className: string | undefined;
  from: number;
  to?: number;
  y1?: string;
  y2?: string;
}) {
  return <line className={className} x1={`${from}%`} x2={`${to}%`} y1={y1} y2={y2} />;
}
