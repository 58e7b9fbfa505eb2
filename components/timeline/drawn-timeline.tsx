import { useWords } from "#use-words";
import type { Timeline } from "@/lib/columns/timeline";
import type { DayRange } from "@/lib/records/day-range";
import { inLanguage } from "@/lib/words/languages";
import { OutsideDays } from "./outside-days";
import { bothEnds } from "./time-scale";
import { TimelineChart } from "./timeline-chart";
import frame from "./timeline-frame.module.css";
import { TimelineNotes } from "./timeline-notes";
import tools from "./timeline-tools.module.css";
import track from "./track.module.css";

/** What the form asks for itself, and what belongs to the list of other days. */
const OWN = ["t", "cursor"];

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
      </form>
      <div className={track.track}>
        <TimelineChart histogram={histogram} shown={extent} />
        {days && <OutsideDays chosen={bothEnds(days, extent)} shown={extent} />}
      </div>
      <TimelineNotes counted={histogram} days={days} />
    </div>
  );
}
