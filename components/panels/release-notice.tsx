import { useWords } from "#use-words";
import type { Changes, KeptRelease } from "@/lib/store/answers";
import { formatReleaseDay } from "@/lib/words/release-label";
import type { Words } from "@/lib/words/words";
import { EntityLink } from "../ui/entity-link";
import { Fold } from "../ui/fold";
import { ChangedRecord } from "./changes-panel";
import styles from "./changes-panel.module.css";

/** What a link that names a release is told: which it is, what changed since, here and in all, and the way to today. */
export type NamedRelease =
  | { type: "unknown"; id: string }
  | {
      type: "shown" | "today" | "unkept";
      release: KeptRelease;
      /** In all of the record. */
      changes: Changes;
      /** Of the record that the page is about, and of what the page shows of it. */
      here: Changes | undefined;
      /** The address of the page without the release. */
      today: string;
    };

const SENTENCES = {
  shown: "releases.shown",
  today: "releases.shownToday",
  unkept: "releases.shownUnkept",
} as const;

export function ReleaseNotice({ named }: { named: NamedRelease }) {
  const say = useWords();
  if (named.type === "unknown") {
    return (
      <aside className={styles.notice} aria-label={say("releases.notice")}>
        <p>{say("releases.unknown", { id: named.id })}</p>
        <EntityLink path="/changes">{say("releases.all")}</EntityLink>
      </aside>
    );
  }
  const { release, changes, here, today } = named;
  const day = formatReleaseDay(release, say);
  const isPast = named.type !== "today";
  return (
    <aside className={styles.notice} aria-label={say("releases.notice")}>
      <p>
        {say(SENTENCES[named.type], { day })}
        {isPast && ` ${sayChanges(changes, here, say)}`}
      </p>
      {here && here.items.length > 0 && (
        <Fold label={say("releases.since")}>
          <ul className={styles.changes}>
            {here.items.map((change) => (
              <li key={`${change.collection} ${change.id}`}>
                <ChangedRecord change={change} isLinked={false} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {isPast ? (
        <>
          <EntityLink path={`/changes?since=${release.id}`}>{say("releases.more")}</EntityLink>
          {/* Another release is another atlas to everything that runs on the page: it is opened anew. */}
          <a href={today}>{say("releases.today")}</a>
        </>
      ) : (
        <EntityLink path="/changes">{say("releases.all")}</EntityLink>
      )}
    </aside>
  );
}

function sayChanges(changes: Changes, here: Changes | undefined, say: Words): string {
  const total = countAll(changes);
  return here && total > 0
    ? say("releases.here", { total, here: countAll(here) })
    : say("releases.elsewhere", { count: total });
}

function countAll({ counts }: Changes): number {
  return counts.added + counts.changed + counts.withdrawn;
}
