"use client";

import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";
import type { Fault } from "@/lib/compose/find-faults";
import type { FiledTour } from "@/lib/compose/tour-file";
import type { Tour } from "@/lib/records/tour";
import { asWritten } from "../ui/written";
import styles from "./composer.module.css";
import { elementId } from "./fields";
import { sayFaultInPlace } from "./say-fault";

/** What the file will have, what keeps it from being written, and the buttons that write it or give it up. */
export function FileSection({
  filed,
  faults,
  faultyOthers,
  isWanted,
  isAsking,
  error,
  onRetry,
  onDownload,
  onDiscard,
}: {
  filed: readonly FiledTour[];
  faults: readonly Fault[];
  /** Tours of the opened file that the data check would refuse. */
  faultyOthers: readonly Tour[];
  /** Whether the file was asked for. */
  isWanted: boolean;
  isAsking: boolean;
  error: Error | undefined;
  onRetry: () => void;
  onDownload: () => void;
  onDiscard: () => void;
}) {
  const say = useWords();
  const isReady = faults.length + faultyOthers.length === 0 && !isAsking && !error;
  return (
    <section className={styles.group} aria-labelledby="tour-file">
      <h2 id="tour-file">{say("compose.file")}</h2>
      <p>{say("compose.holds")}</p>
      <ol className={styles.filed}>
        {filed.map(({ tour, from }) => (
          <li key={`${from} ${tour.id}`}>
            {say.rich("compose.entry", {
              title: tour.title || say("compose.untitled"),
              from: say(`compose.from.${from}`),
              record: (chunks) => (tour.title ? asWritten(chunks) : chunks),
            })}
          </li>
        ))}
      </ol>
      {error ? (
        <p role="alert" className={styles.refusal}>
          {say("compose.notAsked", { reason: describeFailure(error, say) })}{" "}
          <button type="button" onClick={onRetry}>
            {say("compose.retry")}
          </button>
        </p>
      ) : (
        <p role="status">
          {isAsking && say("compose.asking")}
          {isReady && say("compose.noFaults")}
        </p>
      )}
      {isWanted && faults.length + faultyOthers.length > 0 && (
        <div id="tour-faults" className={styles.summary} tabIndex={-1} role="alert">
          <p>{say("compose.faults", { count: faults.length + faultyOthers.length })}</p>
          <ul>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>
                <a href={`#${elementOf(fault)}`} onClick={(event) => goTo(event, fault)}>
                  {sayFaultInPlace(fault, say)}
                </a>
              </li>
            ))}
            {faultyOthers.map(({ id, title }) => (
              <li key={id}>{say("compose.otherFaults", { title })}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.line}>
        <button type="button" className={styles.main} onClick={onDownload}>
          {say("compose.download")}
        </button>
        <button type="button" onClick={onDiscard}>
          {say("compose.discard")}
        </button>
      </p>
    </section>
  );
}

/** A passage has no element of its own: its sentence's list of passages has it. */
function elementOf({ field }: Fault): string {
  return elementId(field.replace(/\.passages\[\d+\]$/, ".passages"));
}

/** The address stays as it is: fields of this page are no parts that a link could name. */
function goTo(event: { preventDefault: () => void }, fault: Fault) {
  event.preventDefault();
  const element = document.getElementById(elementOf(fault));
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}
