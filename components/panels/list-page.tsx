import type { ReactNode } from "react";
import { PageTitle } from "../shell/page-title";
import styles from "./panel.module.css";

/** A list of the atlas: its name, what it holds in a sentence, and its rows, or that there are none. */
export function ListPage({
  title,
  lead,
  isEmpty,
  items,
  children,
}: {
  title: string;
  lead: ReactNode;
  isEmpty: boolean;
  /** What one row is called: “place”. */
  items: string;
  children: ReactNode;
}) {
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>List</p>
        <PageTitle>{title}</PageTitle>
        <p className={styles.lead}>{lead}</p>
      </header>
      {isEmpty && <p className={styles.empty}>No {items} matches this view.</p>}
      {children}
    </article>
  );
}
