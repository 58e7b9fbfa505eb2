import { formatShortDate } from "@/lib/model/date-label";
import type { Move } from "@/lib/model/item";
import { EntityLink } from "../ui/entity-link";
import styles from "./move-list.module.css";

/** The events of an arrow that was clicked. */
export function MoveList({ events, onClose }: { events: Move["events"]; onClose: () => void }) {
  if (events.length === 0) return null;
  return (
    <div className={styles.list} role="dialog" aria-label="Events along this arrow">
      <h2>{events.length === 1 ? "One event" : `${events.length} events`} along this arrow</h2>
      <ul>
        {events.map(({ id, title, date }) => (
          <li key={id}>
            <span>{formatShortDate(date)}</span>
            <EntityLink path={`/events/${id}`}>{title}</EntityLink>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
