import type { ReactNode } from "react";
import { PageTitle } from "../shell/page-title";
import styles from "./panel.module.css";

/** A page that has one thing to say: what happened, and where to go on. */
export function MessagePanel({
  kind,
  title,
  children,
}: {
  kind: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{kind}</p>
        <PageTitle>{title}</PageTitle>
      </header>
      <div className={styles.section}>{children}</div>
    </article>
  );
}
