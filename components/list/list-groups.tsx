import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { RowGroup } from "@/lib/columns/event-rows";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { ListedEvent, ListPart } from "@/lib/store/answers";
import { formatYear } from "@/lib/words/date-label";
import { titleIn } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { OwnTitle } from "../ui/written";
import { EventEntry } from "./event-entry";
import { rowOf } from "./event-list";
import styles from "./event-list.module.css";

/** Part of a list under its headings: years, or places that lead to their pages. */
export function ListGroups({
  part: { rows, groups, from },
  vocabulary,
  documentTitles,
}: {
  part: ListPart;
  vocabulary: Vocabulary;
  documentTitles: Readonly<Record<string, string>>;
}) {
  const say = useWords();
  return groups.map((group, index) => {
    const first = Math.max(group.from, from);
    const next = groups[index + 1]?.from ?? from + rows.length;
    return (
      <section key={group.from} className={styles.group}>
        <GroupHeading group={group} />
        <ol>
          {rows.slice(first - from, next - from).map((event, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have their numbers and nothing else for good
            <LinkedRow key={first + row} className={styles.event} {...rowOf(event)}>
              <EventEntry
                event={event}
                vocabulary={vocabulary}
                documentTitles={documentTitles}
                tie={tieOf(event.sureness, say)}
                showPlaces={group.by === "year"}
              />
            </LinkedRow>
          ))}
        </ol>
      </section>
    );
  });
}

export function GroupHeading({ group }: { group: RowGroup }): ReactNode {
  const say = useWords();
  if (group.by === "year") return <h2>{yearLabel(group, say)}</h2>;
  if (!group.place) return <h2>{say("eventList.noPlaceGroup")}</h2>;
  return (
    <h2>
      <EntityLink path={`/places/${group.place.id}`}>
        <OwnTitle place={group.place}>{titleIn(group.place, say)}</OwnTitle>
      </EntityLink>
    </h2>
  );
}

/** How an event is tied to the place that it stands under, where that is not plainly there. */
export function tieOf(sureness: ListedEvent["sureness"], say: Words): string | undefined {
  if (sureness === undefined || sureness === "said") return undefined;
  return say(`eventList.${sureness}`);
}

function yearLabel({ year, isUntil }: Extract<RowGroup, { by: "year" }>, say: Words): string {
  if (year === null) return say("ui.undated");
  const written = formatYear(year, say);
  return isUntil ? say("dates.untilStartUnknown", { year: written }) : written;
}
