import type { Disagreement } from "@/lib/model/disagreement";
import styles from "../panels/panel.module.css";

/** What documents contradict each other in: the most particular point in full, the others folded beneath it. */
export function DisagreementNote({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const [first, ...others] = [...disagreements].sort(byParticularity);
  if (!first) return null;
  return (
    <div className={styles.note}>
      <b>The documents differ, or cannot be right.</b> {first.sentence}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more point" : `${others.length} more points`}
          </summary>
          <ul className={styles.plain}>
            {others.map((disagreement) => (
              <li key={disagreement.id}>{disagreement.sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A point that concerns few events says more about each of them; one between documents more than one within one. */
function byParticularity(one: Disagreement, other: Disagreement): number {
  const documents = ({ passages }: Disagreement) =>
    new Set(passages.map(({ document }) => document)).size;
  return documents(other) - documents(one) || one.events.length - other.events.length;
}
