import type { Disagreement } from "@/lib/model/disagreement";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { definitionOf, labelOf } from "@/lib/model/vocabulary-label";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";

/**
 * What documents contradict each other in, or leave open: the most particular point in full, the others folded
 * beneath it, each with what kind of point it is.
 */
export function DisagreementNote({
  disagreements,
  vocabulary,
}: {
  disagreements: readonly Disagreement[];
  vocabulary: Vocabulary;
}) {
  const [first, ...others] = [...disagreements].sort(byParticularity);
  if (!first) return null;
  return (
    <div className={styles.note} role="note">
      <Point disagreement={first} vocabulary={vocabulary} />
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more point" : `${others.length} more points`}
          </summary>
          <ul className={styles.plain}>
            {others.map((disagreement) => (
              <li key={disagreement.id}>
                <Point disagreement={disagreement} vocabulary={vocabulary} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Point({
  disagreement: { id, kind, sentence },
  vocabulary,
}: {
  disagreement: Disagreement;
  vocabulary: Vocabulary;
}) {
  return (
    <>
      <b title={definitionOf(vocabulary, "disagreementKinds", kind)}>
        {labelOf(vocabulary, "disagreementKinds", kind)}.
      </b>{" "}
      {sentence}{" "}
      <EntityLink path={`/disagreements#${id}`} name={`See it with its passages: ${sentence}`}>
        See it with its passages
      </EntityLink>
    </>
  );
}

/** A point about few events says most about each of them; then one between documents before one within one. */
function byParticularity(one: Disagreement, other: Disagreement): number {
  const documents = ({ passages }: Disagreement) =>
    new Set(passages.map(({ document }) => document)).size;
  return one.events.length - other.events.length || documents(other) - documents(one);
}
