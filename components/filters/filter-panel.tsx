import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Facets, Totals } from "@/lib/store/answers";
import { labelOf } from "@/lib/words/vocabulary-label";
import panel from "../panels/panel.module.css";
import { PageTitle } from "../shell/page-title";
import { CountLine } from "../ui/count-line";
import { EntityLink } from "../ui/entity-link";
import { TypeMark } from "../ui/type-mark";
import { type WayOfView, WaysOut } from "../ui/ways-out";
import { ChoiceSection } from "./choice-section";
import { FacetSection } from "./facet-section";
import styles from "./filter-panel.module.css";
import { FurtherOptions } from "./further-options";
import { MapChoices } from "./map-choices";
import { OptionList } from "./option-list";
import { WordsForm } from "./words-form";

/** Everything a view can be narrowed by, each choice a link with how many events it would leave. */
export function FilterPanel({
  facets,
  totals,
  ways,
  vocabulary,
  words,
  kept,
}: {
  facets: Facets;
  totals: Totals;
  /** The ways out where nothing matches. */
  ways: readonly WayOfView[];
  vocabulary: Vocabulary;
  words: string;
  /** The rest of the view, as a link writes it: the form for words sends it along. */
  kept: readonly (readonly [key: string, value: string])[];
}) {
  const say = useWords();
  const { choices } = facets;
  return (
    <article>
      <header className={panel.head}>
        <p className={panel.kind}>{say("facets.kind")}</p>
        <PageTitle>{say("facets.title")}</PageTitle>
        <p className={panel.lead}>
          {say.rich("facets.lead", {
            counts: () => <CountLine totals={totals} />,
            events: (chunks) => <EntityLink path="/events">{chunks}</EntityLink>,
            places: (chunks) => <EntityLink path="/places">{chunks}</EntityLink>,
          })}
        </p>
      </header>
      {totals.events === 0 && <WaysOut ways={ways} />}
      <section className={panel.section}>
        <WordsForm
          words={words}
          kept={kept}
          label={say("facets.words")}
          hint={say("facets.wordsHint")}
          submit={say("facets.find")}
        />
        <p className={styles.how}>{say("facets.how")}</p>
      </section>
      <section className={panel.section}>
        <h2>{say("facets.kinds")}</h2>
        {facets.types.options.length === 0 && <p>{say("facets.none")}</p>}
        {vocabulary.families.map(({ id: family }) => {
          const types = vocabulary.eventTypes.filter((type) => type.family === family);
          const options = facets.types.options.filter(({ id }) =>
            types.some((type) => type.id === id),
          );
          return (
            options.length > 0 && (
              <section key={family}>
                <h3 className={styles.family}>
                  <TypeMark family={family} label={labelOf(vocabulary, "families", family, say)} />
                </h3>
                <OptionList facetKey="type" options={options} isOfInterface isNarrow />
              </section>
            )
          );
        })}
        <FurtherOptions facet="types" {...facets.types} />
      </section>
      <FacetSection facet="places" facets={facets} />
      <FacetSection facet="documents" facets={facets} />
      <FacetSection facet="actors" facets={facets} />
      <ChoiceSection
        title={say("facets.dates")}
        hint={say("facets.certainHint")}
        choices={[
          { key: "certain", value: true, label: say("facets.certain"), events: choices.certain },
          { key: "dated", value: true, label: say("facets.dated"), events: choices.dated },
          { key: "dated", value: false, label: say("facets.undated"), events: choices.undated },
        ]}
      />
      <ChoiceSection
        title={say("facets.map")}
        choices={[
          { key: "located", value: true, label: say("facets.located"), events: choices.located },
          {
            key: "located",
            value: false,
            label: say("facets.notLocated"),
            events: choices.notLocated,
          },
        ]}
      >
        <MapChoices take={say("facets.frame")} leave={say("facets.noFrame")} />
      </ChoiceSection>
    </article>
  );
}
