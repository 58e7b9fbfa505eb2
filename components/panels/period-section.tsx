import { useWords } from "#use-words";
import { writeDayRange } from "@/lib/records/day-range";
import type { NamedPeriod } from "@/lib/store/answers";
import { formatDays } from "@/lib/words/time-label";
import { readLabel } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { Written } from "../ui/written";
import styles from "./panel.module.css";

/** The periods that the atlas names: their days, a link to what lies in them, and the events that give the bounds. */
export function PeriodSection({ periods }: { periods: readonly NamedPeriod[] }) {
  const say = useWords();
  if (periods.length === 0) return null;
  return (
    <section id="periods" className={styles.section}>
      <h2>{say("about.periods")}</h2>
      <p>{say("about.periodsText")}</p>
      <dl className={styles.facts}>
        {periods.map(({ id, title, days, events }) => (
          <div key={id} className={styles.term}>
            <dt>
              <EntityLink
                path={`/events?t=${writeDayRange(days)}`}
                name={say("about.periodEvents", { period: readLabel(title, say) })}
              >
                {readLabel(title, say)}
              </EntityLink>
            </dt>
            <dd>
              <p>{formatDays(days, say)}</p>
              <ul className={styles.plain}>
                {events.map((event) => (
                  <li key={event.id}>
                    <EntityLink path={`/events/${event.id}`}>
                      <Written>{event.title}</Written>
                    </EntityLink>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
