import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { FilterKey } from "@/lib/query/filters";
import { formatCount } from "@/lib/words/number-label";
import { FilterLink } from "../ui/filter-link";
import styles from "./filter-panel.module.css";

/** One choice: a link that puts its value in, or takes it out where it is chosen. */
export function OptionLink({
  filterKey,
  value,
  name,
  count,
  children,
}: {
  filterKey: FilterKey;
  value: string | boolean;
  /** What is read aloud: the label with its count. */
  name: string;
  count: number;
  children: ReactNode;
}) {
  const say = useWords();
  return (
    <FilterLink
      className={styles.option}
      change={{ type: "toggle", key: filterKey, value }}
      name={name}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2.5 6.5l2.5 2.5l4.5-6" />
      </svg>
      <span>{children}</span> <small>{formatCount(count, say)}</small>
    </FilterLink>
  );
}
