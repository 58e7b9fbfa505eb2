import type { Days } from "@/lib/records/day-range";
import { shareAt } from "./time-scale";
import styles from "./track.module.css";

/** What lies before and after the days chosen steps back. */
export function OutsideDays({ chosen, shown }: { chosen: Days; shown: Days }) {
  const within = (share: number) => Math.min(1, Math.max(0, share));
  const [from, to] = [shareAt(chosen.first, shown), shareAt(chosen.last + 1, shown)].map(within);
  return (
    <svg className={styles.outside} width="100%" height="100%" aria-hidden="true">
      <rect x="0" width={percent(from)} height="100%" />
      <rect x={percent(to)} width={percent(1 - (to ?? 1))} height="100%" />
    </svg>
  );
}

function percent(share = 0): string {
  return `${100 * share}%`;
}
