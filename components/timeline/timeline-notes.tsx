import { useId } from "react";
import { useWords } from "#use-words";
import type { Histogram } from "@/lib/columns/histogram";
import type { FilterChange } from "@/lib/query/filter-change";
import type { DayRange } from "@/lib/records/day-range";
import { type Calendar, formatDay } from "@/lib/words/time-label";
import { EntityLink } from "../ui/entity-link";
import { Hatch } from "../ui/hatch";
import styles from "./timeline-notes.module.css";

/** What a timeline counts is not narrowed to days, nor is what its numbers lead to. */
const WHENEVER: FilterChange = { type: "set", filters: { t: null } };

/** Beside the chart: what its fillings mean, what it cannot show, and which days are chosen. */
export function TimelineNotes({
  id,
  counted,
  days,
  calendar,
}: {
  id?: string | undefined;
  /** What the chart cannot show as such; none while it is not known. */
  counted: Pick<Histogram, "undated" | "external"> | undefined;
  days: DayRange | undefined;
  calendar?: Calendar | undefined;
}) {
  const say = useWords();
  const side = (day: number | null, open: string) =>
    day === null ? open : formatDay(day, say, calendar);
  return (
    <p id={id} className={styles.notes}>
      {/* There before it says anything: only what changes in it is read aloud. */}
      <output>
        {days &&
          say("dates.interval", {
            from: side(days.first, say("time.firstOpen")),
            to: side(days.last, say("time.lastOpen")),
          })}
      </output>
      <span>
        {say.rich("time.key", {
          certain: () => <Swatch />,
          possible: () => <Swatch isPossible />,
        })}
      </span>
      {counted && counted.undated > 0 && (
        <EntityLink path="/events?dated=0" change={WHENEVER}>
          {say("time.undated", { count: counted.undated })}
        </EntityLink>
      )}
      {counted && counted.external > 0 && (
        <EntityLink path="/events?date-basis=external" change={WHENEVER}>
          {say("time.external", { count: counted.external })}
        </EntityLink>
      )}
    </p>
  );
}

function Swatch({ isPossible = false }: { isPossible?: boolean }) {
  const id = useId();
  return (
    <svg className={styles.swatch} width="12" height="12" aria-hidden="true">
      {isPossible && <Hatch id={id} />}
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        fill={isPossible ? `url(#${id})` : "currentColor"}
      />
    </svg>
  );
}
