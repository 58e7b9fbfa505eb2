"use client";

import type { Dispatch } from "react";
import { useWords } from "#use-words";
import { useLinks, useMapState } from "@/components/shell/viewer-context";
import type { Change } from "@/lib/compose/composition";
import type { DraftStep } from "@/lib/compose/draft";
import type { Fault } from "@/lib/compose/find-faults";
import { readPastedLink, withMap } from "@/lib/compose/pasted-link";
import { formatCamera } from "@/lib/query/camera";
import type { BackingPassage, StepFacts } from "@/lib/query/step-facts";
import { EntityLink } from "../ui/entity-link";
import styles from "./composer.module.css";
import { elementId, faultsOf, within } from "./fields";
import { ItemTools } from "./item-tools";
import { SentenceEditor } from "./sentence-editor";
import { FaultNotes, TextField } from "./text-field";

/** One step of the tour: its link, its title and what is told there. */
export function StepEditor({
  step,
  index,
  count,
  facts,
  known,
  faults,
  isWanted,
  change,
  onMoved,
}: {
  step: DraftStep;
  index: number;
  /** How many steps the tour has. */
  count: number;
  /** What is known of its link. */
  facts: StepFacts | undefined;
  /** The passages that are known, by their keys. */
  known: ReadonlyMap<string, BackingPassage>;
  faults: readonly Fault[];
  /** Whether the file was asked for, so that what is missing is named. */
  isWanted: boolean;
  change: Dispatch<Change>;
  /** Takes what was moved, its number by now, the way it went and its field. */
  onMoved: (what: string, to: number, by: -1 | 1, field: string) => void;
}) {
  const say = useWords();
  const { site = "" } = useLinks();
  const { key, link, title, sentences } = step;
  const field = `steps[${index}]`;
  const what = say("compose.stepOf", { step: index + 1 });
  const writeLink = (text: string) =>
    change({ type: "write-step", step: key, field: "link", text });
  const readLink = (text: string) => readPastedLink(text, [site, window.location.origin]);
  // What is typed letter by letter is left alone until it is whole.
  const takeLink = (text: string) =>
    writeLink(text.length > link.length + 1 ? readLink(text) : text);
  const sentencesField = within(field, "sentences");
  return (
    <li id={elementId(field)} className={styles.step}>
      <h3>{say("compose.step", { number: index + 1 })}</h3>
      <ItemTools
        id={elementId(field)}
        what={what}
        index={index}
        count={count}
        onMove={(by) => {
          change({ type: "move-step", step: key, by });
          onMoved(what, index + 1 + by, by, `steps[${index + by}]`);
        }}
        onRemove={() => change({ type: "remove-step", step: key })}
      />
      <TextField
        field={within(field, "link")}
        label={say("compose.field.link")}
        hint={say("compose.linkHint")}
        value={link}
        isAddress
        faults={faultsOf(faults, within(field, "link"), isWanted)}
        onText={takeLink}
        onLeave={() => {
          const read = readLink(link);
          if (read !== link) writeLink(read);
        }}
      >
        <LinkTools link={link} facts={facts} onLink={writeLink} />
      </TextField>
      <TextField
        field={within(field, "title")}
        label={say("compose.field.stepTitle")}
        value={title}
        faults={faultsOf(faults, within(field, "title"), isWanted)}
        onText={(text) => change({ type: "write-step", step: key, field: "title", text })}
      />
      <ol className={styles.sentences}>
        {sentences.map((sentence, position) => (
          <SentenceEditor
            key={sentence.key}
            field={`${sentencesField}[${position}]`}
            step={key}
            stepNumber={index + 1}
            sentence={sentence}
            index={position}
            count={sentences.length}
            facts={facts}
            known={known}
            faults={faults}
            isWanted={isWanted}
            change={change}
            onMoved={(moved, to, by) =>
              onMoved(moved, to, by, `${sentencesField}[${position + by}]`)
            }
          />
        ))}
      </ol>
      <FaultNotes
        id={`${elementId(sentencesField)}-faults`}
        faults={faults.filter((fault) => isWanted && fault.field === sentencesField)}
      />
      <button
        type="button"
        id={elementId(sentencesField)}
        onClick={() => change({ type: "add-sentence", step: key })}
      >
        {say("compose.addSentence")}
      </button>
    </li>
  );
}

/** Says where the map looks in a step, and shows what its link shows. */
function LinkTools({
  link,
  facts,
  onLink,
}: {
  link: string;
  facts: StepFacts | undefined;
  onLink: (link: string) => void;
}) {
  const say = useWords();
  const { readCamera, readFrame } = useMapState();
  if (!link.startsWith("/")) return null;
  const camera = facts?.camera ?? null;
  const takeNow = () => {
    const now = readCamera();
    if (now) onLink(withMap(link, formatCamera(now)));
  };
  return (
    <span className={styles.tools}>
      {camera !== null && (
        <button type="button" onClick={() => onLink(withMap(link, camera))}>
          {say("compose.takeOwnCamera")}
        </button>
      )}
      {readFrame && (
        <button type="button" onClick={takeNow}>
          {say("compose.takeCamera")}
        </button>
      )}
      {facts?.faults.length === 0 && (
        <EntityLink path={link} isWhole>
          {say("compose.seeLink")}
        </EntityLink>
      )}
    </span>
  );
}
