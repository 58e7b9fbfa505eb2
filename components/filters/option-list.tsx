import { useWords } from "#use-words";
import type { FilterKey } from "@/lib/query/filters";
import type { FacetOption } from "@/lib/store/answers";
import { titleIn } from "@/lib/words/place-label";
import { Written } from "../ui/written";
import styles from "./filter-panel.module.css";
import { OptionLink } from "./option-link";

/** Terms that a view can be narrowed to, with what each would leave. */
export function OptionList({
  facetKey,
  options,
  isOfInterface = false,
  isNarrow = false,
}: {
  facetKey: FilterKey;
  options: readonly FacetOption[];
  /** Whether the names are the interface's own, in its language. */
  isOfInterface?: boolean;
  /** Whether the names are short enough for two columns. */
  isNarrow?: boolean;
}) {
  const say = useWords();
  if (options.length === 0) return null;
  return (
    <ul className={styles.options} data-narrow={isNarrow || undefined}>
      {options.map((option) => {
        const name = titleIn({ title: option.name, titles: option.names }, say);
        const isOwn = isOfInterface || name !== option.name;
        const label = option.mapped === false ? say("facets.notOnMap", { place: name }) : name;
        return (
          <li key={option.id}>
            <OptionLink
              filterKey={facetKey}
              value={option.id}
              name={say("facets.option", { label, count: option.events })}
              count={option.events}
            >
              {isOwn ? label : <Written>{label}</Written>}
            </OptionLink>
          </li>
        );
      })}
    </ul>
  );
}
