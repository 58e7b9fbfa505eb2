import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Reference } from "@/lib/records/reference";
import { formatFigure } from "@/lib/words/figure-label";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { inOwnDirection, writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "./document-name";
import { EntityLink } from "./entity-link";
import type { CountedFigure, GivenFigure } from "./figure-groups";
import { FigureOnScale, ScaleNumbers } from "./figure-scale";
import styles from "./figure-strip.module.css";
import { type FigureScale, markOf, scaleOf } from "./number-scale";
import { asWritten, Written } from "./written";

/**
 * The same thing as several passages count it: a list of the figures, each a link to its passage, with one scale
 * beside them. What others published stands apart, and what is given in words stands beside the scale.
 */
export function FigureStrip({
  name,
  figures,
  references = [],
}: {
  /** What is counted. */
  name: string;
  figures: readonly GivenFigure[];
  references?: readonly Reference[];
}) {
  const say = useWords();
  const scale = scaleOf([...figures.map(({ figure }) => figure), ...references]);
  return (
    <div className={styles.strip} data-scaled={scale !== undefined || undefined}>
      {scale && (
        <div className={styles.axis}>
          <ScaleNumbers scale={scale} />
        </div>
      )}
      <ul className={styles.entries} aria-label={inOwnDirection(name, say)}>
        {inNumbersFirst(figures, ({ figure }) => figure).map(
          ({ figure, attestation, document, source, passage }) => (
            <li key={`${attestation} ${figure.counted} ${formatFigure(figure, say)}`}>
              <EntityLink className={styles.entry} path={`/documents/${document}#${passage}`}>
                <Entry figure={figure} scale={scale}>
                  {say.rich("ui.figure.source", {
                    document: () => <DocumentName>{source}</DocumentName>,
                    number: formatPassageNumber(passage, say),
                  })}
                </Entry>
              </EntityLink>
              <small>
                {say.rich("ui.figure.countedBy", {
                  counted: figure.counted,
                  by: figure.by,
                  record: asWritten,
                })}
              </small>
            </li>
          ),
        )}
      </ul>
      {references.length > 0 && (
        <>
          <p className={styles.apart}>{say("ui.figure.elsewhere")}</p>
          <ul className={styles.entries} aria-label={say("ui.figure.elsewhereNamed", { name })}>
            {inNumbersFirst(references, (reference) => reference).map((reference) => (
              <li key={reference.id}>
                <a className={styles.entry} href={`#${reference.id}`}>
                  <Entry figure={reference} scale={scale} isApart>
                    <Written>{reference.organisation}</Written>
                  </Entry>
                </a>{" "}
                <small {...writtenIn(say)}>{reference.counted}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What is given in words alone comes after what is given in numbers. */
function inNumbersFirst<Given>(
  given: readonly Given[],
  figureOf: (one: Given) => CountedFigure,
): Given[] {
  const isInWords = (one: Given) => {
    const { value, min, max } = figureOf(one);
    return [value, min, max].every((number) => number === undefined);
  };
  return [...given.filter((one) => !isInWords(one)), ...given.filter(isInWords)];
}

function Entry({
  figure,
  scale,
  isApart = false,
  children,
}: {
  figure: CountedFigure;
  scale: FigureScale | undefined;
  isApart?: boolean;
  /** Who counts it. */
  children: ReactNode;
}) {
  const say = useWords();
  const mark = scale && markOf(figure, scale);
  return (
    <>
      <strong>{formatFigure(figure, say)}</strong>{" "}
      {scale && mark && <FigureOnScale mark={mark} scale={scale} isApart={isApart} />}
      {scale && !mark && <em>{say("ui.figure.inWords")}</em>} <span>{children}</span>
    </>
  );
}
