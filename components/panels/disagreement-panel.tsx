import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementDetail } from "@/lib/store/record-answers";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { definitionOf, labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { asWritten, Written } from "../ui/written";
import { groupDisagreements } from "./disagreement-groups";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Every disagreement under what it claims, with its sentence, the events it concerns and the passages it rests on. */
export function DisagreementPanel({
  details,
  scopeTitle,
  vocabulary,
}: {
  details: readonly DisagreementDetail[];
  /** The document or section that the list is narrowed to. */
  scopeTitle: string | undefined;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const count = details.length;
  return (
    <ListPage
      title={say("disagreements.title")}
      items="disagreement"
      isEmpty={count === 0}
      lead={
        scopeTitle === undefined
          ? say("disagreements.lead", { count })
          : say("disagreements.leadWithin", { count, scope: scopeTitle })
      }
    >
      {groupDisagreements(details).map(({ kind, details: group }) => (
        <section key={kind} className={styles.band}>
          <h2>{labelOf(vocabulary, "disagreementKinds", kind, say)}</h2>
          <Meaning of={definitionOf(vocabulary, "disagreementKinds", kind)} />
          {group.map((detail) => (
            <Entry key={detail.disagreement.id} detail={detail} />
          ))}
        </section>
      ))}
    </ListPage>
  );
}

function Meaning({ of: meaning }: { of: string | undefined }) {
  const own = writtenIn(useWords());
  return meaning === undefined ? null : (
    <p className={styles.aside} {...own}>
      {meaning}
    </p>
  );
}

function Entry({ detail: { disagreement, events, passages } }: { detail: DisagreementDetail }) {
  const say = useWords();
  return (
    <article id={disagreement.id} className={styles.entry}>
      <p className={styles.serif} {...writtenIn(say)}>
        {disagreement.sentence}
      </p>
      {events.length > 0 && (
        <>
          <h3>{say("disagreements.events")}</h3>
          <ul className={styles.plain}>
            {events.map((event) => (
              <li key={event.id}>
                <EntityLink path={`/events/${event.id}`}>
                  <Written>{event.title}</Written>
                </EntityLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say("disagreements.passages")}</h3>
      <ul className={styles.plain}>
        {passages.map(({ document, source, passage }) => (
          <li key={`${document} ${passage.id}`}>
            {say.rich("disagreements.passage", {
              link: (chunks) => (
                <EntityLink path={`/documents/${document}#${passage.id}`}>{chunks}</EntityLink>
              ),
              document: () => <DocumentName>{source}</DocumentName>,
              number: formatPassageNumber(passage.id, say),
              record: asWritten,
              gloss: passage.gloss,
            })}
          </li>
        ))}
      </ul>
      <p className={styles.way}>
        <EntityLink
          path={`/disagreements#${disagreement.id}`}
          name={say("disagreements.linkNamed", { sentence: disagreement.sentence })}
        >
          {say("disagreements.link")}
        </EntityLink>
      </p>
    </article>
  );
}
