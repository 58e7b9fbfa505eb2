"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import type { AskColumns } from "@/lib/client/ask-columns";
import type { Query } from "@/lib/query/query";
import { SignButton } from "./sign-button";
import styles from "./timeline-tools.module.css";

/** Leads to the event before and after the one of the page, in the order of days, among those that are asked for. */
export function NeighbourButtons({
  columns,
  query,
  selectedEvent,
  onSelectEvent,
}: {
  columns: AskColumns | undefined;
  query: Query;
  selectedEvent: string | undefined;
  onSelectEvent: (id: string) => void;
}) {
  const say = useWords();
  const [problem, setProblem] = useState<"noPrevious" | "noNext" | "noAnswer">();
  const go = async (direction: 1 | -1) => {
    try {
      const id = await columns?.findNeighbour(query, selectedEvent, direction);
      setProblem(id !== undefined ? undefined : direction < 0 ? "noPrevious" : "noNext");
      if (id !== undefined) onSelectEvent(id);
    } catch (error) {
      console.error(error);
      setProblem("noAnswer");
    }
  };
  return (
    <fieldset className={styles.neighbours} disabled={!columns}>
      <legend className="visually-hidden">{say("time.neighbours")}</legend>
      <SignButton name={say("time.previous")} onClick={() => go(-1)}>
        ‹
      </SignButton>
      <span aria-hidden="true">{say("time.event")}</span>
      <SignButton name={say("time.next")} onClick={() => go(1)}>
        ›
      </SignButton>
      <span role="status" className={problem && styles.problem}>
        {problem && say(`time.${problem}`)}
      </span>
    </fieldset>
  );
}
