import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Collection } from "@/lib/records/redirect";
import type { lists } from "@/lib/words/catalogue/en/lists";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import styles from "./panel.module.css";

/** A list of the atlas: its name, what it holds in a sentence, and its rows, or that there are none. */
export function ListPage({
  title,
  lead,
  isEmpty,
  items,
  ways,
  download,
  children,
}: {
  title: string;
  lead: ReactNode;
  isEmpty: boolean;
  /** What one row is. */
  items: keyof typeof lists.none;
  /** What leads on where there are none. */
  ways?: ReactNode;
  /** What of the view can be downloaded here: where it is what the list shows. */
  download?: Collection;
  children: ReactNode;
}) {
  const say = useWords();
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("lists.kind")}</p>
        <PageTitle>{title}</PageTitle>
        <p className={styles.lead}>{lead}</p>
        {download && !isEmpty && (
          <p className={styles.actions}>
            <EntityLink path="/download">{say(`download.these.${download}`)}</EntityLink>
          </p>
        )}
      </header>
      {isEmpty && <p className={styles.empty}>{say(`lists.none.${items}`)}</p>}
      {isEmpty && ways}
      {children}
    </article>
  );
}
