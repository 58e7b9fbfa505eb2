import { useWords } from "#use-words";
import type { Timeline } from "@/lib/columns/timeline";
import type { DayRange } from "@/lib/records/day-range";
import { inLanguage } from "@/lib/words/languages";
import styles from "./timeline.module.css";
import { TimelineChart } from "./timeline-chart";
import { TimelineNotes } from "./timeline-notes";

/** The timeline without scripts: its chart, and a form that takes days as the link writes them. */
export function DrawnTimeline({
  timeline: { extent, histogram },
  days,
  link: { path, search },
}: {
  timeline: Timeline;
  days: DayRange | undefined;
  /** The page that is asked for, and its query. */
  link: { path: string; search: URLSearchParams };
}) {
  const say = useWords();
  if (!extent) return null;
  const others = [...search].filter(([key]) => key !== "t");
  const chosen = search.get("t") ?? "";
  return (
    <div className={styles.timeline} data-drawn>
      <form className={styles.tools} action={inLanguage(path, say.language)}>
        {others.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <label className={styles.days}>
          {say("time.days")}
          <input name="t" defaultValue={chosen} placeholder="2011/2013-05" dir="ltr" size={22} />
        </label>
        <button type="submit">{say("time.take")}</button>
      </form>
      <div className={styles.track}>
        <TimelineChart histogram={histogram} shown={extent} />
      </div>
      <TimelineNotes histogram={histogram} days={days} />
    </div>
  );
}
