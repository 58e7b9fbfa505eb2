"use client";

import type { Dispatch } from "react";
import { useWords } from "#use-words";
import type { Change } from "@/lib/compose/composition";
import type { DraftSentence } from "@/lib/compose/draft";
import type { Fault } from "@/lib/compose/find-faults";
import { type BackingPassage, passageKey, type StepFacts } from "@/lib/query/step-facts";
import type { TourPassage } from "@/lib/records/tour";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { PassageLinks } from "../ui/passage-links";
import styles from "./composer.module.css";
import { elementId, faultsOf, within } from "./fields";
import { ItemTools } from "./item-tools";
import { PassageChooser } from "./passage-chooser";
import { FaultNotes, TextField } from "./text-field";

/** One sentence of a step, with the passages that it rests on. */
export function SentenceEditor({
  field,
  step,
  stepNumber,
  sentence,
  index,
  count,
  facts,
  known,
  faults,
  isWanted,
  change,
  onMoved,
}: {
  /** As the data check names it. */
  field: string;
  /** Key of the step, and its number from 1. */
  step: number;
  stepNumber: number;
  sentence: DraftSentence;
  index: number;
  /** How many sentences the step has. */
  count: number;
  /** Of the step's link. */
  facts: StepFacts | undefined;
  known: ReadonlyMap<string, BackingPassage>;
  faults: readonly Fault[];
  isWanted: boolean;
  change: Dispatch<Change>;
  /** Is called with the field that it is now, and its number from 1. */
  onMoved: (what: string, to: number, by: -1 | 1) => void;
}) {
  const say = useWords();
  const { key, text, passages } = sentence;
  const here = { step, sentence: key };
  const what = say("compose.sentenceOf", { number: index + 1, step: stepNumber });
  const passagesField = within(field, "passages");
  return (
    <li id={elementId(field)} className={styles.sentence}>
      <ItemTools
        id={elementId(field)}
        what={what}
        index={index}
        count={count}
        onMove={(by) => {
          change({ type: "move-sentence", ...here, by });
          onMoved(what, index + 1 + by, by);
        }}
        onRemove={() => change({ type: "remove-sentence", ...here })}
      />
      <TextField
        field={within(field, "text")}
        label={say("compose.field.sentence", { number: index + 1 })}
        value={text}
        lines={3}
        faults={faultsOf(faults, within(field, "text"), isWanted)}
        onText={(next) => change({ type: "write-sentence", ...here, text: next })}
      />
      <fieldset
        id={elementId(passagesField)}
        className={styles.passages}
        tabIndex={-1}
        aria-describedby={`${elementId(passagesField)}-faults`}
      >
        <legend>{say("compose.field.passages")}</legend>
        {passages.length === 0 && <p className={styles.hint}>{say("compose.noPassage")}</p>}
        <ul>
          {passages.map((passage, position) => (
            <ChosenPassage
              key={passageKey(passage)}
              passage={passage}
              known={known.get(passageKey(passage))}
              onRemove={() => change({ type: "remove-passage", ...here, index: position })}
            />
          ))}
        </ul>
        <FaultNotes
          id={`${elementId(passagesField)}-faults`}
          faults={faultsOf(faults, passagesField, isWanted)}
        />
        <PassageChooser
          facts={facts}
          chosen={passages}
          onChoose={(passage) => change({ type: "add-passage", ...here, passage })}
          onLeave={(position) => change({ type: "remove-passage", ...here, index: position })}
        />
      </fieldset>
    </li>
  );
}

function ChosenPassage({
  passage: { document, passage },
  known,
  onRemove,
}: {
  passage: TourPassage;
  /** What it says; undefined while that is not known, and of one that is not there. */
  known: BackingPassage | undefined;
  onRemove: () => void;
}) {
  const say = useWords();
  const source = known?.source ?? document;
  return (
    <li>
      <span>
        {say.rich("compose.passage", {
          document: () => <DocumentName>{source}</DocumentName>,
          passages: () => (
            <PassageLinks document={document} title={source} passages={[passage]} isExact />
          ),
        })}
        {known && <small {...writtenIn(say)}>{known.gloss}</small>}
      </span>
      <button
        type="button"
        aria-label={say("compose.removePassage", {
          passage: formatPassageNumber(passage, say),
          document: source,
        })}
        onClick={onRemove}
      >
        {say("compose.remove")}
      </button>
    </li>
  );
}
