import { useWords } from "#use-words";
import type { Facets } from "@/lib/store/answers";
import panel from "../panels/panel.module.css";
import { FurtherOptions } from "./further-options";
import { OptionList } from "./option-list";
import { RestOfOptions } from "./rest-of-options";

/** So many options are seen at once; the others are behind a line that says how many they are. */
const SHOWN = 12;

const KEYS = { places: "place", documents: "doc", actors: "actor" } as const;
/** The terms of one facet: those with most events, and the rest on demand. */
export function FacetSection({ facet, facets }: { facet: keyof typeof KEYS; facets: Facets }) {
  const say = useWords();
  const { options } = facets[facet];
  const rest = options.slice(SHOWN);
  return (
    <section className={panel.section}>
      <h2>{say(`facets.${facet}`)}</h2>
      {options.length === 0 && <p>{say("facets.none")}</p>}
      <OptionList facetKey={KEYS[facet]} options={options.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <RestOfOptions
          label={say("facets.more", { count: rest.length })}
          facetKey={KEYS[facet]}
          ids={rest.map(({ id }) => id)}
        >
          <OptionList facetKey={KEYS[facet]} options={rest} />
          <FurtherOptions facet={facet} {...facets[facet]} />
        </RestOfOptions>
      )}
    </section>
  );
}
