"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { useLinks, useMapState } from "@/components/shell/viewer-context";
import { saveFile } from "@/lib/client/save-file";
import { useComposition } from "@/lib/client/use-composition";
import { useStepFacts } from "@/lib/client/use-step-facts";
import type { Change } from "@/lib/compose/composition";
import { idOf, tourOf } from "@/lib/compose/draft";
import { factAddresses, findFaults } from "@/lib/compose/find-faults";
import { readPastedLink, withMap } from "@/lib/compose/pasted-link";
import { toursOfFile, writeTourFile } from "@/lib/compose/tour-file";
import { formatCamera } from "@/lib/query/camera";
import { type BackingPassage, linkFactsAddress, passageKey } from "@/lib/query/step-facts";
import type { Tour } from "@/lib/records/tour";
import { BeginSection } from "./begin-section";
import styles from "./composer.module.css";
import { elementId, faultsOf, within } from "./fields";
import { FileSection } from "./file-section";
import { StepEditor } from "./step-editor";
import { FaultNotes, TextField } from "./text-field";

/** Writes a tour and the file that has it: see `docs/decisions/0063-composing-tours.md`. */
export function Composer({ atlasTours }: { atlasTours: readonly Tour[] }) {
  const say = useWords();
  const { composition, change, isKept } = useComposition();
  const { draft, origin, others, removed } = composition;
  const [isWanted, setWanted] = useState(false);
  // The file waits for what is still being looked up.
  const [isOrdered, setOrdered] = useState(false);
  const [said, setSaid] = useState("");
  const focusNext = useFocusNext();

  const tour = tourOf(draft);
  const filed = toursOfFile({ atlas: atlasTours, others, edited: tour, origin });
  const fromFile = filed.filter(({ from }) => from === "file").map((entry) => entry.tour);
  const addresses = [tour, ...fromFile].flatMap(factAddresses);
  const { known, isAsking, error, retry } = useStepFacts([...new Set(addresses)]);
  const taken = new Set(
    filed.filter(({ from }) => from !== "edited").map((entry) => entry.tour.id),
  );
  const faults = findFaults(tour, taken, known);
  const faultyOthers = fromFile.filter((other) => findFaults(other, new Set(), known).length > 0);
  const passages = passagesIn(known.values());
  const replaced = atlasTours.find(({ id }) => id === origin && id === tour.id);

  /** Does what is asked, and says what was taken away. */
  function make(next: Change) {
    const words = sayRemoval(next.type);
    if (words) setSaid(say(words));
    if (next.type === "open") setWanted(false);
    change(next);
  }

  const isFaulty = faults.length + faultyOthers.length > 0;
  const isDue = isOrdered && !isAsking;
  useEffect(() => {
    if (!isDue) return;
    setOrdered(false);
    if (isFaulty || error) return focusNext("tour-faults");
    saveFile({
      name: "tours.json",
      mediaType: "application/json",
      text: writeTourFile(filed.map((entry) => entry.tour)),
    });
    setSaid(say("compose.done.downloaded"));
  });

  return (
    <div className={styles.composer}>
      {!isKept && <p role="alert">{say("compose.notKept")}</p>}
      <BeginSection
        atlasTours={atlasTours}
        onOpen={(opened, rest) => make({ type: "open", tour: opened, others: rest })}
      />
      <fieldset className={styles.group}>
        <legend>{say("compose.about")}</legend>
        <TextField
          field="title"
          label={say("compose.field.title")}
          value={draft.title}
          faults={faultsOf(faults, "title", isWanted)}
          onText={(text) => make({ type: "write", field: "title", text })}
        />
        <TextField
          field="summary"
          label={say("compose.field.summary")}
          value={draft.summary}
          lines={3}
          faults={faultsOf(faults, "summary", isWanted)}
          onText={(text) => make({ type: "write", field: "summary", text })}
        />
        <TextField
          field="id"
          label={say("compose.field.id")}
          hint={say("compose.idHint")}
          value={draft.id}
          placeholder={idOf(draft)}
          isAddress
          faults={faultsOf(faults, "id", isWanted)}
          onText={(text) => make({ type: "write", field: "id", text })}
        >
          {replaced && <p>{say("compose.replaces", { title: replaced.title })}</p>}
        </TextField>
      </fieldset>
      <section aria-labelledby={elementId("steps")}>
        <h2 id={elementId("steps")} tabIndex={-1}>
          {say("compose.steps")}
        </h2>
        <ol className={styles.steps}>
          {draft.steps.map((step, index) => (
            <StepEditor
              key={step.key}
              step={step}
              index={index}
              count={draft.steps.length}
              facts={known.get(linkFactsAddress(step.link.trim()))}
              known={passages}
              faults={faults}
              isWanted={isWanted}
              change={make}
              onMoved={(what, number, by, field) => {
                setSaid(say("compose.done.moved", { what, number }));
                focusNext(
                  `${elementId(field)}-${by < 0 ? "up" : "down"}`,
                  `${elementId(field)}-${by < 0 ? "down" : "up"}`,
                );
              }}
            />
          ))}
        </ol>
        <FaultNotes
          id={`${elementId("steps")}-faults`}
          faults={faults.filter((fault) => isWanted && fault.field === "steps")}
        />
        <AddStep
          onAdd={(link) => {
            make({ type: "add-step", link });
            const field = `steps[${draft.steps.length}]`;
            focusNext(elementId(within(field, link === "" ? "link" : "title")));
          }}
        />
      </section>
      <FileSection
        filed={filed}
        faults={faults}
        faultyOthers={faultyOthers}
        isWanted={isWanted}
        isAsking={isAsking}
        error={error}
        onRetry={retry}
        onDownload={() => {
          setWanted(true);
          setOrdered(true);
        }}
        onDiscard={() => {
          make({ type: "discard" });
          setWanted(false);
        }}
      />
      <div className={styles.said}>
        <span role="status">{said}</span>
        {removed.length > 0 && (
          <button
            type="button"
            onClick={() => {
              change({ type: "undo" });
              setSaid(say("compose.done.undone"));
            }}
          >
            {say("compose.undo")}
          </button>
        )}
      </div>
    </div>
  );
}

/** Begins a step with a link to paste, the page that was shown before, or what the map shows now. */
function AddStep({ onAdd }: { onAdd: (link: string) => void }) {
  const say = useWords();
  const { site = "" } = useLinks();
  const { readCamera, readLastPage, readAddress } = useMapState();
  const [hasLast, setHasLast] = useState(false);
  useEffect(() => setHasLast(readLastPage() !== undefined), [readLastPage]);
  const seen = (address: string) => {
    const link = readPastedLink(address, [site, window.location.origin]);
    const camera = readCamera();
    return camera && !/[?&]map=/.test(link) ? withMap(link, formatCamera(camera)) : link;
  };
  return (
    <p className={styles.line}>
      <span id="tour-add-step">{say("compose.addStep")}</span>
      <button type="button" aria-describedby="tour-add-step" onClick={() => onAdd("")}>
        {say("compose.addEmpty")}
      </button>
      {hasLast && (
        <button
          type="button"
          aria-describedby="tour-add-step"
          onClick={() => onAdd(seen(readLastPage() ?? ""))}
        >
          {say("compose.addLast")}
        </button>
      )}
      <button
        type="button"
        aria-describedby="tour-add-step"
        onClick={() => onAdd(seen(`/${new URL(readAddress()).search}`))}
      >
        {say("compose.addNow")}
      </button>
    </p>
  );
}

/** Moves the focus to the first of some elements that can have it, once the next rendering has them. */
function useFocusNext(): (...ids: string[]) => void {
  const wanted = useRef<string[]>([]);
  const [, setTimes] = useState(0);
  useLayoutEffect(() => {
    const elements = wanted.current.flatMap((id) => document.getElementById(id) ?? []);
    wanted.current = [];
    elements.find((element) => !element.matches(":disabled"))?.focus();
  });
  return (...ids) => {
    wanted.current = ids;
    setTimes((times) => times + 1);
  };
}

function passagesIn(facts: Iterable<{ passages: BackingPassage[]; found: BackingPassage[] }>) {
  const all = [...facts].flatMap(({ passages, found }) => [...passages, ...found]);
  return new Map(all.map((passage) => [passageKey(passage), passage]));
}

function sayRemoval(type: Change["type"]) {
  switch (type) {
    case "remove-step":
      return "compose.done.step";
    case "remove-sentence":
      return "compose.done.sentence";
    case "remove-passage":
      return "compose.done.passage";
    case "open":
      return "compose.done.tour";
    case "discard":
      return "compose.done.discarded";
    default:
      return undefined;
  }
}
