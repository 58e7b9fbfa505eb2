import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { DATE_PRECISIONS } from "@/lib/records/date-precision";
import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import type { CoverageNumbers, Tally } from "@/lib/store/coverage";
import type { coverage } from "@/lib/words/catalogue/en/coverage";
import { formatCount } from "@/lib/words/number-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import styles from "./coverage-panel.module.css";
import panelStyles from "./panel.module.css";

/** One number of the record, and the address of exactly the records that it counts. */
type Count = {
  count: number;
  /** The number with what it counts: “12 events”. */
  counted: string;
  path: string;
  /** The term that it counts, to be explained. */
  term?: { list: VocabularyList; id: string; label: string };
};

/** What the record holds and lacks of the atlas, a document or a section, each number a link. */
export function CoverageTable({
  numbers,
  document,
  section,
  scope,
  vocabulary,
}: {
  numbers: CoverageNumbers;
  document?: string;
  section?: string;
  /** Title of what is counted, which the numbers are read aloud with. */
  scope: string;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const path = (page: string, more: Record<string, string> = {}) =>
    listAddress(page, { doc: document, section, ...more });
  const share = numbers.characters === 0 ? 0 : numbers.covered / numbers.characters;
  const row = (key: keyof typeof coverage.rows, counts: readonly Count[]) => {
    const title = say(`coverage.rows.${key}`);
    return (
      <Row title={title}>
        <Counts counts={counts} row={title} scope={scope} vocabulary={vocabulary} />
      </Row>
    );
  };
  const one = (key: keyof typeof coverage.counts, count: number, address: string): Count => ({
    count,
    counted: say(`coverage.counts.${key}`, { count }),
    path: address,
  });
  const terms = (tally: Tally, list: VocabularyList, pathOf: (term: string) => string) =>
    countsOf({ tally, list, pathOf, vocabulary, say });
  const mentions = (kind: "place" | "actor", tally: Tally) => [
    one("inAll", total(tally), path("/mentions", { kind })),
    ...terms(tally, "mentionForms", (form) => path("/mentions", { kind, form })),
  ];
  return (
    <dl className={`${panelStyles.facts} ${styles.numbers}`}>
      {row("passages", [
        one("glossed", numbers.passages, path("/passages")),
        one("contextOnly", numbers.contextPassages, path("/passages", { context: "1" })),
      ])}
      <Row title={say("coverage.rows.characters")}>
        {say.rich("coverage.characters", {
          covered: numbers.covered,
          all: numbers.characters,
          percent: Math.round(share * 100),
          link: (chunks) => (
            <EntityLink
              isExact
              path={path("/passages")}
              name={say("coverage.charactersOf", {
                covered: numbers.covered,
                all: numbers.characters,
                scope,
              })}
            >
              {chunks}
            </EntityLink>
          ),
        })}
      </Row>
      {row("placeMentions", mentions("place", numbers.placeMentions))}
      {row("actorMentions", mentions("actor", numbers.actorMentions))}
      {row("claims", [
        one("events", numbers.events, path("/events")),
        one("attestations", numbers.attestations, path("/attestations")),
        one("figures", numbers.figures, path("/figures")),
        one("disagreements", numbers.disagreements, path("/disagreements")),
      ])}
      {row(
        "datePrecisions",
        DATE_PRECISIONS.flatMap((precision) => {
          const count = numbers.datePrecisions[precision] ?? 0;
          const counted = say(`coverage.precisions.${precision}`, { count });
          const address = path("/events", { "date-precision": precision });
          return count === 0 ? [] : [{ count, counted, path: address }];
        }),
      )}
      {row(
        "dateBases",
        terms(numbers.dateBases, "bases", (basis) => path("/events", { "date-basis": basis })),
      )}
      {row("lacking", [
        one("undated", numbers.undated, path("/events", { dated: "0" })),
        one("unlocated", numbers.unlocated, path("/events", { located: "0" })),
      ])}
      {row(document === undefined ? "places" : "placesOfEvents", [
        one("inAll", numbers.places, path("/places")),
        ...terms(numbers.placePrecisions, "precisionBases", (precision) =>
          path("/places", { "place-precision": precision }),
        ),
        one("notDrawn", numbers.unmappedPlaces, path("/places", { located: "0" })),
      ])}
    </dl>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={panelStyles.term}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Numbers side by side; nothing lies behind a nought, so it is no link. */
function Counts({
  counts,
  row,
  scope,
  vocabulary,
}: {
  counts: readonly Count[];
  row: string;
  scope: string;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  if (counts.length === 0) return say("coverage.none");
  return (
    <ul className={styles.counts}>
      {counts.map(({ count, counted, path, term }) => (
        <li key={path}>
          {count === 0 ? (
            counted
          ) : (
            <EntityLink
              isExact
              path={path}
              name={say("coverage.countedIn", { counted, row, scope })}
            >
              {term ? `${formatCount(count, say)} ` : counted}
            </EntityLink>
          )}
          {term && (
            <>
              {" "}
              <Term vocabulary={vocabulary} list={term.list} id={term.id} isAlone>
                {term.label}
              </Term>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The terms of a tally in the order of the vocabulary. */
function countsOf({
  tally,
  list,
  pathOf,
  vocabulary,
  say,
}: {
  tally: Tally;
  list: VocabularyList;
  pathOf: (term: string) => string;
  vocabulary: Vocabulary;
  say: Words;
}): Count[] {
  return vocabulary[list].flatMap(({ id }) => {
    const count = tally[id] ?? 0;
    if (count === 0) return [];
    const label = labelOf(vocabulary, list, id, say).toLowerCase();
    const counted = say("coverage.term", { count, term: label });
    return [{ count, counted, path: pathOf(id), term: { list, id, label } }];
  });
}

function total(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}

function listAddress(page: string, parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(key, value);
  }
  return search.size === 0 ? page : `${page}?${search}`;
}
