import { useWords } from "#use-words";
import { type GivenFigure, groupFigures, isComparable } from "@/components/ui/figure-groups";
import type { Reference } from "@/lib/records/reference";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AttestedPassage } from "@/lib/store/answers";
import { labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { FigureStrip } from "../ui/figure-strip";
import styles from "./figure-comparison.module.css";

/** What several passages of an event count, or passages and others: a strip for each thing that is counted. */
export function FigureComparison({
  attestations,
  references,
  vocabulary,
}: {
  attestations: readonly AttestedPassage[];
  references: readonly Reference[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const groups = groupFigures(figuresOf(attestations), references).filter(isComparable);
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="figures">
      <h2 id="figures">{say("figures.sideBySide")}</h2>
      <p className={styles.lead}>{say("figures.sideBySideText")}</p>
      {groups.map((group) => {
        const [name, own] =
          group.measure === undefined
            ? [group.counted, writtenIn(say)]
            : [labelOf(vocabulary, "measures", group.measure, say), {}];
        return (
          <div key={name} className={styles.group}>
            <h3 {...own}>{name}</h3>
            <FigureStrip name={name} figures={group.figures} references={group.references} />
          </div>
        );
      })}
    </section>
  );
}

function figuresOf(attestations: readonly AttestedPassage[]): GivenFigure[] {
  return attestations.flatMap(({ attestation, document, source, passage }) =>
    attestation.figures.map((figure) => ({
      figure,
      attestation: attestation.id,
      document: document.id,
      source,
      passage: passage.id,
    })),
  );
}
