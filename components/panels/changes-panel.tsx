import { useWords } from "#use-words";
import { pathOfChange } from "@/lib/query/changed-path";
import { formatLink, type View } from "@/lib/query/view";
import type { RecordChange } from "@/lib/records/release";
import type { Changes, KeptRelease } from "@/lib/store/answers";
import { inLanguage } from "@/lib/words/languages";
import { formatReleaseDay } from "@/lib/words/release-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import form from "../ui/form.module.css";
import { FeedLinks } from "../ui/page-files";
import { PageSteps } from "../ui/page-steps";
import { TodayLink } from "../ui/today-link";
import { Written } from "../ui/written";
import { ChangedFields } from "./changed-fields";
import styles from "./changes-panel.module.css";
import panel from "./panel.module.css";

type Shown = { since: KeptRelease; changes: Changes; from: number; count: number };

/** The releases of the atlas, and what changed since the one that was asked for, record by record. */
export function ChangesPanel({
  releases,
  content,
  asked,
  looks,
  narrowed,
  shown,
}: {
  /** The oldest first. */
  releases: readonly KeptRelease[];
  /** Names what the atlas says today. */
  content: string;
  /** What names the release, as it was written. */
  asked: string;
  looks: Partial<View>;
  /** What the link of the page narrows the atlas to. */
  narrowed: URLSearchParams;
  shown: Shown | undefined;
}) {
  const say = useWords();
  const isReleased = releases.some(({ id }) => id === content);
  return (
    <article>
      <header className={panel.head}>
        <p className={panel.kind}>{say("releases.kind")}</p>
        <PageTitle>{say("releases.title")}</PageTitle>
        <p className={panel.lead}>{say("releases.lead")}</p>
        {releases.length === 0 && <p className={panel.lead}>{say("releases.none")}</p>}
      </header>
      {releases.length > 0 && <AskForm asked={asked} looks={looks} />}
      {asked !== "" && !shown && releases.length > 0 && (
        <p className={panel.empty} role="status">
          {say.rich("releases.notFound", { text: asked, q: (chunks) => <q>{chunks}</q> })}
        </p>
      )}
      {shown && <Changed shown={shown} />}
      {releases.length > 0 && (
        <section className={panel.section}>
          <h2>{say("share.follow")}</h2>
          <p>{say("share.followed")}</p>
          <FeedLinks className={panel.actions} path="/" search={narrowed} />
        </section>
      )}
      {releases.length > 0 && (
        <section className={panel.section}>
          <h2>{say("releases.all")}</h2>
          {!isReleased && <p>{say("releases.unreleased")}</p>}
          <ul className={styles.releases}>
            {releases.toReversed().map((release) => (
              <ReleaseRow
                key={release.id}
                release={release}
                isCurrent={release.id === content}
                looks={looks}
              />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** A plain form: it reads a citation or a link as it is pasted. */
function AskForm({ asked, looks }: { asked: string; looks: Partial<View> }) {
  const say = useWords();
  const kept = new URLSearchParams(formatLink("", looks).slice(1));
  return (
    <section className={panel.section}>
      <h2>{say("releases.ask")}</h2>
      <form className={styles.ask} action={inLanguage("/changes", say.language)}>
        {[...kept]
          .filter(([key]) => key !== "release")
          .map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
        <label htmlFor="since">{say("releases.askLabel")}</label>
        <input
          className={form.field}
          key={asked}
          id="since"
          name="since"
          type="text"
          required
          defaultValue={asked}
          dir="auto"
        />
        <button type="submit" className={form.send}>
          {say("releases.askButton")}
        </button>
      </form>
    </section>
  );
}

function ReleaseRow({
  release: { id, released, note, isKept },
  isCurrent,
  looks,
}: {
  release: KeptRelease;
  isCurrent: boolean;
  looks: Partial<View>;
}) {
  const say = useWords();
  const frozen = formatLink(inLanguage("/", say.language), { ...looks, release: id });
  return (
    <li id={id}>
      <h3>
        {say.rich("releases.entry", {
          day: formatReleaseDay({ released }, say),
          id,
          code: (chunks) => <code dir="ltr">{chunks}</code>,
        })}
      </h3>
      <p {...writtenIn(say)}>{note}</p>
      <p className={panel.ways}>
        {isCurrent ? (
          <small>{say("releases.current")}</small>
        ) : (
          <>
            <EntityLink path={`/changes?since=${id}`}>{say("releases.since")}</EntityLink>{" "}
            {/* Another release is another atlas to everything that runs on the page: it is opened anew. */}
            {isKept ? (
              <a href={frozen}>{say("releases.asItWas")}</a>
            ) : (
              <small>{say("releases.notKept")}</small>
            )}
          </>
        )}
      </p>
    </li>
  );
}

function Changed({ shown: { since, changes, from, count } }: { shown: Shown }) {
  const say = useWords();
  const day = formatReleaseDay(since, say);
  const { items, counts } = changes;
  const total = counts.added + counts.changed + counts.withdrawn;
  const path = (start: number) => `/changes?since=${since.id}${start > 0 ? `&from=${start}` : ""}`;
  const collections = [...new Set(items.map(({ collection }) => collection))];
  return (
    <section className={panel.section} aria-labelledby="changes">
      <h2 id="changes">{say("releases.changesTitle", { day })}</h2>
      {total === 0 ? (
        <p>{say("releases.unchanged", { day })}</p>
      ) : (
        <p>{say("releases.counts", { total, ...counts })}</p>
      )}
      {items.length < total && items.length > 0 && (
        <p>{say("releases.part", { from: from + 1, to: from + items.length, total })}</p>
      )}
      {collections.map((collection) => (
        <section key={collection} aria-labelledby={`changed-${collection}`}>
          <h3 id={`changed-${collection}`} className={styles.collection}>
            {say(`releases.collections.${collection}`)}
          </h3>
          <ul className={styles.changes}>
            {items
              .filter((change) => change.collection === collection)
              .map((change) => (
                <li key={change.id}>
                  <ChangedRecord change={change} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <PageSteps
        previous={from > 0 ? path(Math.max(0, from - count)) : undefined}
        next={from + items.length < total ? path(from + items.length) : undefined}
      />
    </section>
  );
}

/** A record, what happened to it, and what was changed in it; what was added or withdrawn stands on its page. */
export function ChangedRecord({
  change,
  isLinked = true,
}: {
  change: RecordChange;
  /** Whether it leads to the record as it is today; not on a page that shows it as it was. */
  isLinked?: boolean;
}) {
  const say = useWords();
  const path = isLinked && change.change !== "withdrawn" ? pathOfChange(change) : undefined;
  const title = <Written>{change.title}</Written>;
  return (
    <>
      <p className={styles.record}>
        {path === undefined ? title : <TodayLink path={path}>{title}</TodayLink>}{" "}
        <span className={styles.kind} data-change={change.change}>
          {say(`releases.change.${change.change}`)}
        </span>
      </p>
      {change.change === "changed" && <ChangedFields fields={change.fields} />}
    </>
  );
}
