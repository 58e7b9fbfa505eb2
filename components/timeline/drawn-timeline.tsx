import { useWords } from "#use-words";
import type { Timeline } from "@/lib/columns/timeline";
import { PART_KEYS } from "@/lib/query/list-page";
import { type DayRange, writeDayRange } from "@/lib/records/day-range";
import type { PeriodName } from "@/lib/store/answers";
import { inLanguage } from "@/lib/words/languages";
import { readLabel } from "@/lib/words/vocabulary-label";
import { FilterLink } from "../ui/filter-link";
import { OutsideDays } from "./outside-days";
import { bothEnds } from "./time-scale";
import { TimelineChart } from "./timeline-chart";
import frame from "./timeline-frame.module.css";
import { TimelineNotes } from "./timeline-notes";
import tools from "./timeline-tools.module.css";
import track from "./track.module.css";

/** What the form asks for itself, and what belongs to the list of other days. */
const OWN = ["t", ...PART_KEYS];

/** The timeline without scripts: its chart, a form that takes days as the link writes them, and links to named periods. */
export function DrawnTimeline({
  timeline: { extent, histogram },
  days,
  periods,
  link: { path, search },
}: {
  timeline: Timeline;
  days: DayRange | undefined;
  periods: readonly PeriodName[];
  /** The page that is asked for, and its query. */
  link: { path: string; search: URLSearchParams };
}) {
  const say = useWords();
  if (!extent) return null;
  const others = [...search].filter(([key]) => !OWN.includes(key));
  const chosen = search.get("t") ?? "";
  return (
    <div className={frame.timeline} data-drawn>
      <form className={tools.tools} action={inLanguage(path, say.language)}>
        {others.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <label className={tools.days}>
          {say("time.days")}
          <input name="t" defaultValue={chosen} placeholder="2011/2013-05" dir="ltr" size={22} />
        </label>
        <button type="submit">{say("time.take")}</button>
        {periods.length > 0 && (
          <ul className={tools.periods} aria-label={say("time.named")}>
            {periods.map(({ id, title, days: own }) => (
              <li key={id}>
                <FilterLink
                  change={{ type: "set", filters: { t: { text: writeDayRange(own), days: own } } }}
                >
                  {readLabel(title, say)}
                </FilterLink>
              </li>
            ))}
          </ul>
        )}
      </form>
      <div className={track.track}>
        <TimelineChart histogram={histogram} shown={extent} />
        {days && <OutsideDays chosen={bothEnds(days, extent)} shown={extent} />}
      </div>
      <TimelineNotes counted={histogram} days={days} />
    </div>
  );
}
