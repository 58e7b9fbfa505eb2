import { useWords } from "#use-words";
import type { Facet } from "@/lib/columns/facets";
import type { Facets } from "@/lib/store/answers";
import { EntityLink } from "../ui/entity-link";
import styles from "./filter-panel.module.css";

/** Lists that have every term of a facet. */
const LISTS: Partial<Record<Facet, string>> = { places: "/places", documents: "/documents" };

/** Says of a facet with very many terms how many are left out, and where they are; nothing where all are there. */
export function FurtherOptions({ facet, options, count }: { facet: Facet } & Facets[Facet]) {
  const say = useWords();
  const further = count - options.filter(({ events }) => events > 0).length;
  const list = LISTS[facet];
  if (further === 0) return null;
  return (
    <p className={styles.how}>
      {say.rich(`facets.further.${facet}`, {
        count: further,
        link: (chunks) =>
          list === undefined ? chunks : <EntityLink path={list}>{chunks}</EntityLink>,
      })}
    </p>
  );
}
