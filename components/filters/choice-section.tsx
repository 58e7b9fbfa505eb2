import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { FilterKey } from "@/lib/query/filters";
import panel from "../panels/panel.module.css";
import styles from "./filter-panel.module.css";
import { OptionLink } from "./option-link";

/** Questions of yes and no that a view is narrowed by. */
export function ChoiceSection({
  title,
  hint,
  choices,
  children,
}: {
  title: string;
  hint?: string;
  choices: readonly { key: FilterKey; value: boolean; label: string; events: number }[];
  children?: ReactNode;
}) {
  const say = useWords();
  return (
    <section className={panel.section}>
      <h2>{title}</h2>
      <ul className={styles.options}>
        {choices.map(({ key, value, label, events }) => (
          <li key={`${key} ${value}`}>
            <OptionLink
              filterKey={key}
              value={value}
              name={say("facets.option", { label, count: events })}
              count={events}
            >
              {label}
            </OptionLink>
          </li>
        ))}
      </ul>
      {hint !== undefined && <p className={styles.how}>{hint}</p>}
      {children}
    </section>
  );
}
