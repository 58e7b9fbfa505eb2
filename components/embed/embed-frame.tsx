import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { MapDigest } from "@/lib/map/map-digest";
import type { View } from "@/lib/query/view";
import { inLanguage } from "@/lib/words/languages";
import { writtenIn } from "@/lib/words/written-in";
import { CountLine } from "../ui/count-line";
import { asWritten, Written } from "../ui/written";
import styles from "./embed-frame.module.css";
import { EmbedLinks } from "./embed-links";
import { EMBED_SCRIPT } from "./embed-script";

/** What stands around the map of an embed. */
export type EmbedView = {
  /** What the view is about, in the words of the record, and a line on it. */
  title: string;
  line: string;
  atlas: { title: string; license: { label: string; url: string } };
  /** What narrows the view, in words; empty where nothing does. */
  narrowed: string;
  /** Whatever else is to be told of the view. */
  notes: readonly string[];
  digest: MapDigest;
  /** Address of the same view on the atlas's own site, and of this embed with its map in use. */
  home: string;
  use: string;
  /** What goes along to every page that is opened from here. */
  carried: Partial<View>;
};

/** A view within an article of another site: what it shows, its map, and where it comes from. */
export function EmbedFrame({
  embed,
  nonce,
  isInUse = false,
  children,
}: {
  embed: EmbedView;
  nonce: string | undefined;
  /** Whether the map can be moved; else there is a way to one that can. */
  isInUse?: boolean;
  /** The map. */
  children: ReactNode;
}) {
  const say = useWords();
  const { title, line, narrowed, notes, atlas, digest, home } = embed;
  return (
    <EmbedLinks carried={embed.carried}>
      <main className={styles.embed} data-embed>
        <article className={styles.about}>
          <h1 {...writtenIn(say)}>
            <a href={home} target="_blank" rel="noopener">
              {title}
            </a>
          </h1>
          {line && <p>{line}</p>}
          {narrowed && <p>{say("embed.narrowed", { filters: narrowed })}</p>}
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            <CountLine totals={digest.totals} />
          </p>
        </article>
        <div className={styles.map}>{children}</div>
        {!isInUse && (
          <a className={styles.use} href={embed.use} data-use-map>
            {say("embed.use")}
          </a>
        )}
        <footer className={styles.foot}>
          <a className={styles.open} href={home} target="_blank" rel="noopener">
            <span>{say.rich("embed.open", { atlas: atlas.title, record: asWritten })}</span>
          </a>
          <span>
            {say.rich("embed.licence", {
              label: atlas.license.label,
              link: (chunks) => (
                <a href={atlas.license.url} target="_blank" rel="noopener">
                  <Written>{chunks}</Written>
                </a>
              ),
            })}
          </span>
          <span>
            {say.rich("embed.ground", {
              name: (chunks) => (
                <a href={inLanguage("/about", say.language)} target="_blank" rel="noopener">
                  <Written language="en">{chunks}</Written>
                </a>
              ),
            })}
          </span>
        </footer>
      </main>
      <script nonce={nonce} suppressHydrationWarning>
        {EMBED_SCRIPT}
      </script>
    </EmbedLinks>
  );
}
