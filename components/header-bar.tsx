import styles from "./header-bar.module.css";
import { CopyButton } from "./ui/copy-button";
import { EntityLink } from "./ui/entity-link";

const SECTIONS = [
  { path: "/places", label: "Places" },
  { path: "/events", label: "Events" },
  { path: "/documents", label: "Documents" },
  { path: "/about", label: "About" },
] as const;

const NEXT_THEME = { auto: "dark", dark: "light", light: "auto" } as const;
const THEME_LABEL = { auto: "Theme: system", dark: "Theme: dark", light: "Theme: light" } as const;

type ThemeChoice = keyof typeof NEXT_THEME;

/** Name of the atlas, its sections, and what concerns the page as a whole. */
export function HeaderBar({
  title,
  tagline,
  path,
  theme,
  onTheme,
}: {
  title: string;
  tagline: string;
  path: string;
  theme: ThemeChoice;
  onTheme: (theme: ThemeChoice) => void;
}) {
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#panel">
        Skip to the list
      </a>
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
