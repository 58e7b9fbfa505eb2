"use client";

import { useId, useState } from "react";
import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { readPastedPassage } from "@/lib/compose/pasted-link";
import { type BackingPassage, passageKey, type StepFacts } from "@/lib/query/step-facts";
import type { TourPassage } from "@/lib/records/tour";
import { foldLetters } from "@/lib/text/search-words";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./composer.module.css";

/** So many passages are seen at a glance; of more, those with some words can be looked for. */
const AT_A_GLANCE = 12;

/** Chooses passages for a sentence: of those that stand behind the step's page, or any by its link. */
export function PassageChooser({
  facts,
  chosen,
  onChoose,
  onLeave,
}: {
  /** Of the step's link, where they are known. */
  facts: StepFacts | undefined;
  chosen: readonly TourPassage[];
  onChoose: (passage: TourPassage) => void;
  /** Takes the position of a passage that was chosen. */
  onLeave: (index: number) => void;
}) {
  return (
    <>
      {facts && facts.passages.length > 0 && (
        <Candidates facts={facts} chosen={chosen} onChoose={onChoose} onLeave={onLeave} />
      )}
      <PastedPassage onChoose={onChoose} />
    </>
  );
}

function Candidates({
  facts,
  chosen,
  onChoose,
  onLeave,
}: Parameters<typeof PassageChooser>[0] & { facts: StepFacts }) {
  const say = useWords();
  const [words, setWords] = useState("");
  const { passages, isWhole } = facts;
  const wanted = foldLetters(words.trim());
  const shown = passages.filter(({ source, gloss }) =>
    foldLetters(`${source} ${gloss}`).includes(wanted),
  );
  const keys = chosen.map(passageKey);
  return (
    <details className={styles.candidates}>
      <summary>{say("compose.choose", { count: passages.length })}</summary>
      {passages.length > AT_A_GLANCE && (
        <label className={styles.search}>
          {say("compose.findPassage")}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
          <span role="status">
            {wanted !== "" && say("compose.foundPassages", { count: shown.length })}
          </span>
        </label>
      )}
      <ul>
        {shown.map((passage) => {
          const index = keys.indexOf(passageKey(passage));
          return (
            <li key={passageKey(passage)}>
              <label>
                <input
                  type="checkbox"
                  checked={index >= 0}
                  onChange={() => (index >= 0 ? onLeave(index) : onChoose(passage))}
                />
                <Option passage={passage} />
              </label>
            </li>
          );
        })}
      </ul>
      {!isWhole && <p className={styles.hint}>{say("compose.notWhole")}</p>}
    </details>
  );
}

function Option({ passage: { source, passage, gloss } }: { passage: BackingPassage }) {
  const say = useWords();
  return (
    <span {...writtenIn(say)}>
      {say("compose.option", {
        document: source,
        passage: formatPassageNumber(passage, say),
        gloss,
      })}
    </span>
  );
}

function PastedPassage({ onChoose }: { onChoose: (passage: TourPassage) => void }) {
  const say = useWords();
  const id = useId();
  const { site = "" } = useLinks();
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);
  const add = () => {
    const passage = readPastedPassage(text, [site, window.location.origin]);
    setRefused(passage === undefined);
    if (!passage) return;
    onChoose(passage);
    setText("");
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{say("compose.pastePassage")}</label>
      <span className={styles.line}>
        <input
          type="text"
          id={id}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}-refusal` : undefined}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {say("compose.addPassage")}
        </button>
      </span>
      {isRefused && (
        <p id={`${id}-refusal`} role="alert" className={styles.refusal}>
          {say("compose.noPassageLink")}
        </p>
      )}
    </div>
  );
}
