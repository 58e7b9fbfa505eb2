import type { ReactNode } from "react";
import type { DocumentItem } from "@/lib/store/answers";
import { DocumentName } from "./document-name";
import styles from "./document-row.module.css";
import { EntityLink } from "./entity-link";
import { Written } from "./written";

/** A document where a list introduces it: its short name beside its title, and whose voice it is. */
export function DocumentRow({
  document: { id, shortTitle, title, language, voice },
  path = `/documents/${id}`,
  end,
  more,
}: {
  document: Pick<DocumentItem, "id" | "shortTitle" | "title" | "language" | "voice">;
  /** Where the title leads, when not to the document's beginning. */
  path?: string;
  /** What stands at the end of the line: a date, a count. */
  end?: ReactNode;
  /** What follows whose voice it is. */
  more?: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <p>
        <DocumentName>{shortTitle}</DocumentName>{" "}
        <EntityLink path={path}>
          <span lang={language} dir="auto">
            {title}
          </span>
        </EntityLink>
      </p>
      {end && <span className={styles.end}>{end}</span>}
      <small>
        <Written>{voice}.</Written>
        {more && <> {more}</>}
      </small>
    </li>
  );
}
