import type { ReactNode } from "react";
import type { Reference } from "@/lib/records/reference";
import { formatFigure } from "@/lib/words/figure-label";
import { passageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "./document-name";
import { EntityLink } from "./entity-link";
import type { CountedFigure, GivenFigure } from "./figure-groups";
import { FigureOnScale, ScaleNumbers } from "./figure-scale";
import styles from "./figure-strip.module.css";
import { type FigureScale, markOf, scaleOf } from "./number-scale";

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
  const scale = scaleOf([...figures.map(({ figure }) => figure), ...references]);
  return (
    <div className={styles.strip} data-scaled={scale !== undefined || undefined}>
      {scale && (
        <div className={styles.axis}>
          <ScaleNumbers scale={scale} />
        </div>
      )}
      <ul className={styles.entries} aria-label={name}>
        {inNumbersFirst(figures, ({ figure }) => figure).map(
          ({ figure, attestation, document, source, passage }) => (
            <li key={`${attestation} ${figure.counted} ${formatFigure(figure)}`}>
              <EntityLink className={styles.entry} path={`/documents/${document}#${passage}`}>
                <Entry figure={figure} scale={scale}>
                  <DocumentName>{source}</DocumentName>, passage {passageNumber(passage)}
                </Entry>
              </EntityLink>
              <small>
                {figure.counted} · {figure.by}
              </small>
            </li>
          ),
        )}
      </ul>
      {references.length > 0 && (
        <>
          <p className={styles.apart}>Published elsewhere, not by these documents</p>
          <ul className={styles.entries} aria-label={`${name}, published elsewhere`}>
            {inNumbersFirst(references, (reference) => reference).map((reference) => (
              <li key={reference.id}>
                <a className={styles.entry} href={`#${reference.id}`}>
                  <Entry figure={reference} scale={scale} isApart>
                    {reference.organisation}
                  </Entry>
                </a>{" "}
                <small>{reference.counted}</small>
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
  const mark = scale && markOf(figure, scale);
  return (
    <>
      <strong>{formatFigure(figure)}</strong>{" "}
      {scale && mark && <FigureOnScale mark={mark} scale={scale} isApart={isApart} />}
      {scale && !mark && <em>in words, not on the scale</em>} <span>{children}</span>
    </>
  );
}
