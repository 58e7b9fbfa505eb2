import type { Disagreement } from "@/lib/records/disagreement";
import { byParticularity } from "@/lib/records/disagreement-order";
import type { Vocabulary } from "@/lib/records/vocabulary";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";
import { Term } from "./term";

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
      <b>
        <Term vocabulary={vocabulary} list="disagreementKinds" id={kind} />.
      </b>{" "}
      {sentence}{" "}
      <EntityLink path={`/disagreements#${id}`} name={`See it with its passages: ${sentence}`}>
        See it with its passages
      </EntityLink>
    </>
  );
}
