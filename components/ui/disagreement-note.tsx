import type { Disagreement } from "@/lib/model/disagreement";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";

/** What documents contradict each other in: the most particular point in full, the others folded beneath it. */
export function DisagreementNote({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const [first, ...others] = [...disagreements].sort(byParticularity);
  if (!first) return null;
  return (
    <div className={styles.note}>
      <b>What does not agree.</b> {first.sentence} <Way disagreement={first} />
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more point" : `${others.length} more points`}
          </summary>
          <ul className={styles.plain}>
            {others.map((disagreement) => (
              <li key={disagreement.id}>
                {disagreement.sentence} <Way disagreement={disagreement} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Way({ disagreement: { id, sentence } }: { disagreement: Disagreement }) {
  return (
    <EntityLink path={`/disagreements#${id}`} name={`See it with its passages: ${sentence}`}>
      See it with its passages
    </EntityLink>
  );
}

/** A point about few events says most about each of them; then one between documents before one within one. */
function byParticularity(one: Disagreement, other: Disagreement): number {
  const documents = ({ passages }: Disagreement) =>
    new Set(passages.map(({ document }) => document)).size;
  return one.events.length - other.events.length || documents(other) - documents(one);
}
