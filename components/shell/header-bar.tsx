import { selectionOf } from "@/lib/query/selection";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import styles from "./header-bar.module.css";

const SECTIONS = [
  { path: "/places", label: "Places" },
  { path: "/events", label: "Events" },
  { path: "/documents", label: "Documents" },
  { path: "/about", label: "About" },
] as const;

const NEXT_THEME = { auto: "dark", dark: "light", light: "auto" } as const;
const THEME_LABEL = { auto: "Theme: system", dark: "Theme: dark", light: "Theme: light" } as const;

const SKIP_LABEL = {
  none: "Skip to the page, past the map",
  place: "Skip to the place, past the map",
  event: "Skip to the event, past the map",
  document: "Skip to the document, past the map",
} as const;

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
  theme,
  isPanelClosed,
  onTheme,
}: {
  title: string;
  tagline: string;
  path: string;
  theme: ThemeChoice;
  isPanelClosed: boolean;
  onTheme: (theme: ThemeChoice) => void;
}) {
  return (
    <header className={styles.bar}>
      {!isPanelClosed && (
        // biome-ignore lint/a11y/useValidAnchor: a link to the panel without scripts as well
        <a className={styles.skip} href="#panel" onClick={skip}>
          {SKIP_LABEL[selectionOf(path).type]}
        </a>
      )}
      <p className={styles.name}>
        <EntityLink path="/">{title}</EntityLink>
        <small>{tagline}</small>
      </p>
      <nav className={styles.sections} aria-label="Sections">
        {SECTIONS.map((section) => (
          <span key={section.path} data-current={path.startsWith(section.path) || undefined}>
            <EntityLink path={section.path}>{section.label}</EntityLink>
          </span>
        ))}
      </nav>
      <button
        type="button"
        className={styles.theme}
        onClick={() => onTheme(NEXT_THEME[theme])}
        title={THEME_LABEL[theme]}
      >
        <ThemeIcon theme={theme} />
        <span className="visually-hidden">{THEME_LABEL[theme]}; change it</span>
      </button>
      <CopyButton className={styles.copy} label="Copy link" />
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
