import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Tour } from "@/lib/records/tour";
import { ComposerOpener } from "../compose/composer-opener";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import styles from "./panel.module.css";

/** Where a tour is composed: what that is, what becomes of what one writes, and the composer itself. */
export function ComposerPanel({ atlasTours }: { atlasTours: readonly Tour[] }) {
  const say = useWords();
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("compose.kind")}</p>
        <PageTitle>{say("compose.title")}</PageTitle>
        <p className={styles.lead}>
          {say.rich("compose.lead", { code: (chunks: ReactNode) => <code>{chunks}</code> })}
        </p>
        <p className={styles.lead}>{say("compose.privacy")}</p>
        <noscript>
          <p className={styles.lead}>
            {say.rich("compose.needsScripts", {
              format: (chunks) => <EntityLink path="/about/data#tours">{chunks}</EntityLink>,
            })}
          </p>
        </noscript>
      </header>
      <ComposerOpener atlasTours={atlasTours} />
    </article>
  );
}
