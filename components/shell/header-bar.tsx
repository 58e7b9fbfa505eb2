import { useWords } from "#use-words";
import { selectionOf } from "@/lib/query/selection";
import type { Language } from "@/lib/words/languages";
import { writtenIn } from "@/lib/words/written-in";
import { FindOpener } from "../find/find-opener";
import { ShareOpener } from "../share/share-opener";
import type { SharedPage } from "../share/shared-page";
import { EntityLink } from "../ui/entity-link";
import styles from "./header-bar.module.css";
import { LanguageMenu } from "./language-menu";

const SECTIONS = ["places", "events", "documents", "about"] as const;

const NEXT_THEME = { auto: "dark", dark: "light", light: "auto" } as const;

/** The focus goes over, and the address stays as it is: the panel is no part of a page. */
function skip(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("panel")?.focus();
}

type ThemeChoice = keyof typeof NEXT_THEME;

/** Name of the atlas, its sections, and what concerns the page as a whole. */
export function HeaderBar({
  title,
  tagline,
  path,
  isOnStep,
  theme,
  isPanelClosed,
  linkIn,
  readPage,
  onTheme,
}: {
  title: string;
  tagline: string;
  path: string;
  /** Whether a step of a tour is shown: what it is narrowed to is the tour's, not the reader's. */
  isOnStep: boolean;
  theme: ThemeChoice;
  isPanelClosed: boolean;
  /** The address of the same page in a language. */
  linkIn: (language: Language) => string;
  /** The page as it would be shared. */
  readPage: () => SharedPage;
  onTheme: (theme: ThemeChoice) => void;
}) {
  const say = useWords();
  const { type } = selectionOf(path);
  return (
    <header className={styles.bar}>
      {!isPanelClosed && (
        // biome-ignore lint/a11y/useValidAnchor: a link to the panel without scripts as well
        <a className={styles.skip} href="#panel" onClick={skip}>
          {say(`shell.skip.${type}`)}
        </a>
      )}
      <p className={styles.name} {...writtenIn(say)}>
        <EntityLink path="/" isExact={isOnStep}>
          {title}
        </EntityLink>
        <small>{tagline}</small>
      </p>
      <nav className={styles.sections} aria-label={say("shell.sections")}>
        {SECTIONS.map((section) => (
          <span key={section} data-current={path.startsWith(`/${section}`) || undefined}>
            <EntityLink path={`/${section}`} isExact={isOnStep}>
              {say(`shell.section.${section}`)}
            </EntityLink>
          </span>
        ))}
      </nav>
      <FindOpener />
      <LanguageMenu linkIn={linkIn} />
      <button
        type="button"
        className={styles.theme}
        onClick={() => onTheme(NEXT_THEME[theme])}
        title={say(`shell.theme.${theme}`)}
      >
        <ThemeIcon theme={theme} />
        <span className="visually-hidden">{say(`shell.changeTheme.${theme}`)}</span>
      </button>
      <ShareOpener className={styles.share} readPage={readPage} />
    </header>
  );
}

function ThemeIcon({ theme }: { theme: ThemeChoice }) {
  const fill =
    theme === "auto"
      ? "M8 2a6 6 0 0 1 0 12z"
      : theme === "dark"
        ? "M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z"
        : "";
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {fill !== "" && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
