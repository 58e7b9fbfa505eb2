import { useWords } from "#use-words";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";

/** To the page before and the page after, where a listing is longer than one page; the paths keep the list's own query. */
export function PageSteps({
  previous,
  next,
}: {
  previous: string | undefined;
  next: string | undefined;
}) {
  const say = useWords();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={styles.pages} aria-label={say("ui.pages")}>
      {previous !== undefined ? (
        <EntityLink path={previous}>{say("ui.previousPage")}</EntityLink>
      ) : (
        <span />
      )}
      {next !== undefined && <EntityLink path={next}>{say("ui.nextPage")}</EntityLink>}
    </nav>
  );
}
