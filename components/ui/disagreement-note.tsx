import { useWords } from "#use-words";
import type { Disagreement } from "@/lib/records/disagreement";
import { byParticularity } from "@/lib/records/disagreement-order";
import type { Vocabulary } from "@/lib/records/vocabulary";
import styles from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";
import { Term } from "./term";
import { asWritten } from "./written";

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
  const say = useWords();
  const [first, ...others] = [...disagreements].sort(byParticularity);
  if (!first) return null;
  return (
    <div className={styles.note} role="note">
      <Point disagreement={first} vocabulary={vocabulary} />
      {others.length > 0 && (
        <details>
          <summary>{say("ui.morePoints", { count: others.length })}</summary>
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
  const say = useWords();
  return say.rich("ui.point", {
    kind: () => <Term vocabulary={vocabulary} list="disagreementKinds" id={kind} />,
    sentence,
    b: (chunks) => <b>{chunks}</b>,
    record: asWritten,
    link: (chunks) => (
      <EntityLink path={`/disagreements#${id}`} name={say("ui.pointNamed", { sentence })}>
        {chunks}
      </EntityLink>
    ),
  });
}
