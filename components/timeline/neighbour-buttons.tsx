"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import type { AskColumns } from "@/lib/client/use-columns";
import type { Query } from "@/lib/query/query";
import styles from "./timeline.module.css";

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
  const [missing, setMissing] = useState<1 | -1>();
  const go = async (direction: 1 | -1) => {
    const id = await columns?.findNeighbour(query, selectedEvent, direction);
    setMissing(id === undefined ? direction : undefined);
    if (id !== undefined) onSelectEvent(id);
  };
  return (
    <fieldset className={styles.neighbours} disabled={!columns}>
      <legend className="visually-hidden">{say("time.neighbours")}</legend>
      <button type="button" onClick={() => go(-1)}>
        {say("time.previous")}
      </button>
      <button type="button" onClick={() => go(1)}>
        {say("time.next")}
      </button>
      <span role="status" className="visually-hidden">
        {missing !== undefined && say(missing < 0 ? "time.noPrevious" : "time.noNext")}
      </span>
    </fieldset>
  );
}
