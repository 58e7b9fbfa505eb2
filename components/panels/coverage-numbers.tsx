import type { ReactNode } from "react";
import { DATE_PRECISIONS, type DatePrecision } from "@/lib/records/date-precision";
import type { Vocabulary, VocabularyList } from "@/lib/records/vocabulary";
import type { CoverageNumbers, Tally } from "@/lib/store/coverage";
import { formatCount } from "@/lib/words/number-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import styles from "./coverage-panel.module.css";
import panelStyles from "./panel.module.css";

/** One number of the record, and the address of exactly the records that it counts. */
type Count = {
  count: number;
  label: string;
  path: string;
  /** The term that the label is, to be explained. */
  term?: { list: VocabularyList; id: string };
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
  const path = (page: string, more: Record<string, string> = {}) =>
    listAddress(page, { doc: document, section, ...more });
  const share = numbers.characters === 0 ? 0 : numbers.covered / numbers.characters;
  const row = (title: string, counts: readonly Count[]) => (
    <Row title={title}>
      <Counts counts={counts} about={`${title}, ${scope}`} vocabulary={vocabulary} />
    </Row>
  );
  const mentions = (kind: "place" | "actor", tally: Tally) => [
    { count: total(tally), label: "in all", path: path("/mentions", { kind }) },
    ...countsOf(tally, vocabulary, "mentionForms", (form) => path("/mentions", { kind, form })),
  ];
  return (
    <dl className={`${panelStyles.facts} ${styles.numbers}`}>
      {row("Passages", [
        { count: numbers.passages, label: "glossed", path: path("/passages") },
        {
          count: numbers.contextPassages,
          label: "of them context only",
          path: path("/passages", { context: "1" }),
        },
      ])}
      <Row title="Characters covered">
        <EntityLink
          isExact
          path={path("/passages")}
          name={`${formatCount(numbers.covered)} of ${formatCount(numbers.characters)} characters covered, ${scope}`}
        >
          {formatCount(numbers.covered)} of {formatCount(numbers.characters)}
        </EntityLink>{" "}
        ({Math.round(share * 100)} %)
      </Row>
      {row("Places mentioned", mentions("place", numbers.placeMentions))}
      {row("Actors mentioned", mentions("actor", numbers.actorMentions))}
      {row("Claims", [
        { count: numbers.events, label: "events", path: path("/events") },
        { count: numbers.attestations, label: "attestations", path: path("/attestations") },
        { count: numbers.figures, label: "figures", path: path("/figures") },
        { count: numbers.disagreements, label: "disagreements", path: path("/disagreements") },
      ])}
      {row(
        "Events dated",
        DATE_PRECISIONS.flatMap((precision) => {
          const count = numbers.datePrecisions[precision] ?? 0;
          const label = PRECISION_LABELS[precision];
          const address = path("/events", { "date-precision": precision });
          return count === 0 ? [] : [{ count, label, path: address }];
        }),
      )}
      {row(
        "Dates known as",
        countsOf(numbers.dateBases, vocabulary, "bases", (basis) =>
          path("/events", { "date-basis": basis }),
        ),
      )}
      {row("Lacking", [
        { count: numbers.undated, label: "undated", path: path("/events", { dated: "0" }) },
        {
          count: numbers.unlocated,
          label: "without a place",
          path: path("/events", { located: "0" }),
        },
      ])}
      {row(document === undefined ? "Places recorded" : "Places of its events", [
        { count: numbers.places, label: "in all", path: path("/places") },
        ...countsOf(numbers.placePrecisions, vocabulary, "precisionBases", (precision) =>
          path("/places", { "place-precision": precision }),
        ),
        {
          count: numbers.unmappedPlaces,
          label: "not drawn",
          path: path("/places", { located: "0" }),
        },
      ])}
    </dl>
  );
}

const PRECISION_LABELS: Readonly<Record<DatePrecision, string>> = {
  day: "to the day",
  month: "to the month",
  season: "to the season",
  year: "to the year",
  decade: "to the decade",
  century: "to the century",
  interval: "as an interval",
  none: "undated",
};

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
  about,
  vocabulary,
}: {
  counts: readonly Count[];
  about: string;
  vocabulary: Vocabulary;
}) {
  if (counts.length === 0) return "none";
  return (
    <ul className={styles.counts}>
      {counts.map(({ count, label, path, term }) => (
        <li key={path}>
          {count === 0 ? (
            `0 ${label}`
          ) : (
            <EntityLink isExact path={path} name={`${formatCount(count)} ${label}: ${about}`}>
              {formatCount(count)} {!term && label}
            </EntityLink>
          )}
          {term && (
            <>
              {" "}
              <Term vocabulary={vocabulary} {...term} isAlone>
                {label}
              </Term>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The terms of a tally in the order of the vocabulary. */
function countsOf(
  tally: Tally,
  vocabulary: Vocabulary,
  list: VocabularyList,
  pathOf: (term: string) => string,
): Count[] {
  return vocabulary[list].flatMap(({ id }) => {
    const count = tally[id] ?? 0;
    return count === 0
      ? []
      : [
          {
            count,
            label: labelOf(vocabulary, list, id).toLowerCase(),
            path: pathOf(id),
            term: { list, id },
          },
        ];
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
