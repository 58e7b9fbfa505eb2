import { useWords } from "#use-words";
import { inLanguage } from "@/lib/words/languages";
import { asWritten } from "../ui/written";
import styles from "./embed-frame.module.css";

/** What an embed shows where there is nothing at its address. */
export function MissingEmbed({ title }: { title: string }) {
  const say = useWords();
  return (
    <main className={styles.embed}>
      <article className={styles.about}>
        <h1>{say("pages.notFound.heading")}</h1>
        <p>
          <a href={inLanguage("/", say.language)} target="_blank" rel="noopener">
            {say.rich("embed.openAtlas", { atlas: title, record: asWritten })}
          </a>
        </p>
      </article>
    </main>
  );
}
