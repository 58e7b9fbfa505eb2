import { useWords } from "#use-words";
import { FOUND_GROUPS, type FoundGroupName, findPage } from "@/lib/query/found-kinds";
import { formatLink } from "@/lib/query/view";
import type { AllFound } from "@/lib/store/find-answers";
import { inLanguage } from "@/lib/words/languages";
import { formatPosition } from "@/lib/words/number-label";
import panel from "../panels/panel.module.css";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import styles from "./find-panel.module.css";
import { describeCounts } from "./found-counts";
import { countFound, keyOfRecord, linkOfRecord, linkToAll, recordsOf } from "./found-path";
import { cameraOn, type FoundPosition } from "./found-position";
import { FoundRow } from "./found-row";

/** All that is found, as a page: whole without scripts, and of one kind as much as a page holds. */
export function FindPanel({
  text,
  found,
  kind,
}: {
  text: string;
  /** Undefined where nothing is looked for yet. */
  found: AllFound | undefined;
  /** The one group that is shown. */
  kind: FoundGroupName | undefined;
}) {
  const say = useWords();
  const kinds = FOUND_GROUPS.filter((other) => (kind ?? other) === other);
  const count = found ? countFound(found) : 0;
  const { unread = 0, attached = 0 } = found?.texts ?? {};
  return (
    <article>
      <header className={panel.head}>
        <p className={panel.kind}>{say("lists.kind")}</p>
        <PageTitle>{text === "" ? say("found.title") : say("found.titleOf", { text })}</PageTitle>
        <form className={styles.box} action={inLanguage("/find", say.language)}>
          <input
            type="search"
            name="q"
            aria-label={say("find.open")}
            placeholder={say("find.open")}
            autoComplete="off"
            dir="auto"
            defaultValue={text}
            key={text}
          />
          <button type="submit">{say("found.submit")}</button>
        </form>
        {found && count > 0 && <p className={panel.lead}>{say("found.lead", { count, text })}</p>}
        {!found && <p className={panel.lead}>{say("find.hint")}</p>}
      </header>
      {found && count === 0 && <Nothing text={text} nearest={found.nearest} />}
      {found?.position && kind === undefined && <Centre position={found.position} />}
      {found &&
        kinds.map((shown) => (
          <KindSection
            key={shown}
            kind={shown}
            found={found}
            text={text}
            isAlone={kind !== undefined}
          />
        ))}
      {unread > 0 && (
        <p className={panel.aside}>{say("found.textsUnread", { unread, attached })}</p>
      )}
      {kind && (
        <p className={panel.aside}>
          <EntityLink path={findPage(text)} isExact>
            {say("found.allKinds")}
          </EntityLink>
        </p>
      )}
    </article>
  );
}

function Nothing({ text, nearest }: { text: string; nearest: readonly string[] }) {
  const say = useWords();
  return (
    <div className={panel.empty}>
      <p>{say("find.nothing", { text })}</p>
      {nearest.length > 0 && (
        <p className={styles.nearest}>
          {say("find.nearest")}{" "}
          {nearest.map((other) => (
            <EntityLink key={other} path={findPage(other)} isExact>
              <bdi>{other}</bdi>
            </EntityLink>
          ))}
        </p>
      )}
    </div>
  );
}

function Centre({ position }: { position: FoundPosition }) {
  const say = useWords();
  const map = cameraOn(position);
  return (
    <p className={styles.centre}>
      <EntityLink path={formatLink("/", { map })} isExact>
        {say("find.centre", { position: formatPosition([map.lng, map.lat], 0, say) })}
      </EntityLink>
    </p>
  );
}

function KindSection({
  kind,
  found,
  text,
  isAlone,
}: {
  kind: FoundGroupName;
  found: AllFound;
  text: string;
  isAlone: boolean;
}) {
  const say = useWords();
  const records = recordsOf(found, kind);
  if (records.length === 0) return null;
  const name = say(`find.kind.${kind}`);
  const all = linkToAll(kind, found[kind], text);
  return (
    <section className={panel.band}>
      <h2>
        {name} <span className={styles.count}>{describeCounts(found[kind], say)}</span>
      </h2>
      <ul className={panel.rows} aria-label={name}>
        {records.map((record, index) => (
          <li key={keyOfRecord(record, index)} className={styles.row}>
            {/* What the page is asked for would narrow what its links lead to. */}
            <EntityLink path={linkOfRecord(record).path} isExact>
              <FoundRow found={record} terms={found.terms} />
            </EntityLink>
          </li>
        ))}
      </ul>
      {all && (
        <p className={panel.aside}>
          {isAlone && kind !== "events" ? (
            say("found.begun", { shown: records.length, all: all.count })
          ) : (
            <EntityLink
              path={all.path}
              name={say("ui.allOf", { count: all.count, about: name })}
              isExact
            >
              {say("ui.all", { count: all.count })}
            </EntityLink>
          )}
        </p>
      )}
    </section>
  );
}
