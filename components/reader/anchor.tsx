import { passageNumber } from "@/lib/model/passage-label";
import styles from "./passage.module.css";

/** Id of the name that stands at a position of the text. */
export function nameId(position: number): string {
  return `at-${position}`;
}

/** What links to a passage or a name point at; a passage's number is its permanent link. */
export function Anchor({ id }: { id: string }) {
  if (id.startsWith("at-")) return <span id={id} className={styles.anchor} data-anchor />;
  const number = passageNumber(id);
  return (
    <a
      id={id}
      className={styles.anchor}
      href={`#${id}`}
      lang="en"
      aria-label={`Passage ${number}`}
      data-anchor
      data-passages={id}
    >
      {number}
    </a>
  );
}
