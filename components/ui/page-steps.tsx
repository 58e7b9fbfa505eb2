import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";

/** To the page before and the page after, where a listing is longer than one page; the path keeps the list's own query. */
export function PageSteps({ path, page }: { path: string; page: Page<unknown> }) {
  const say = useWords();
  if (!page.next && !page.previous) return null;
  const turned = (cursor: string) => `${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`;
  return (
    <nav className={styles.pages} aria-label={say("ui.pages")}>
      {page.previous ? (
        <EntityLink path={turned(page.previous)}>{say("ui.previousPage")}</EntityLink>
      ) : (
        <span />
      )}
      {page.next && <EntityLink path={turned(page.next)}>{say("ui.nextPage")}</EntityLink>}
    </nav>
  );
}
