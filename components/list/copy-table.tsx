"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { fetchJson } from "@/lib/client/fetch-json";
import type { NumberedEvents } from "@/lib/client/use-numbered-events";
import type { EventRows } from "@/lib/columns/event-rows";
import { numberedEventsAddress } from "@/lib/query/columns-address";
import type { TableColumn } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { inLanguage } from "@/lib/words/languages";
import { useAtlas, useLinks } from "../shell/viewer-context";
import styles from "./list-tools.module.css";
import { cellText, writeTabbed } from "./table-cells";
import { ASKED_TOGETHER, ordinalsAround } from "./use-listed-event";

type State =
  | { type: "ready" }
  | { type: "copying"; done: number }
  | { type: "copied"; count: number }
  | { type: "refused" };

/**
 * Copies all rows of the table as tab-separated text, in its order and with its columns, and behind them the address of
 * each event, so that no line is without its source. What takes long says how far it is, and can be stopped.
 */
export function CopyTable({
  rows: { events },
  columns,
  vocabulary,
}: {
  rows: EventRows;
  columns: readonly TableColumn[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { version } = useAtlas();
  const { site = "" } = useLinks();
  const [state, setState] = useState<State>({ type: "ready" });
  const run = useRef<AbortController>(undefined);
  useEffect(() => () => run.current?.abort(), []);

  const write = async (signal: AbortSignal) => {
    const heads = columns.map((column) => say(`eventList.column.${column}`));
    const lines = [[...heads, say("eventList.address")]];
    for (let from = 0; from < events.length; from += ASKED_TOGETHER) {
      signal.throwIfAborted();
      const ordinals = ordinalsAround(events, from);
      const asked = await fetchJson<NumberedEvents>(numberedEventsAddress(version, ordinals));
      const words = { vocabulary, documentTitles: asked.documents, say };
      for (const event of asked.events) {
        const address = site + inLanguage(`/events/${event.id}`, say.language);
        lines.push([...columns.map((column) => cellText(event, column, words)), address]);
      }
      if (!signal.aborted) setState({ type: "copying", done: lines.length - 1 });
    }
    return writeTabbed(lines);
  };
  const copy = async () => {
    const own = new AbortController();
    run.current = own;
    setState({ type: "copying", done: 0 });
    try {
      const text = write(own.signal);
      // The browser lets a page write for a moment after a click; what takes longer is promised at once.
      const blob = text.then((written) => new Blob([written], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      setState({ type: "copied", count: events.length });
    } catch (error) {
      if (own.signal.aborted) return;
      console.error(error);
      setState({ type: "refused" });
    }
  };
  const stop = () => {
    run.current?.abort();
    setState({ type: "ready" });
  };
  return (
    <p className={styles.copy}>
      {state.type === "copying" ? (
        <button type="button" onClick={stop}>
          {say("eventList.stopCopying")}
        </button>
      ) : (
        <button type="button" onClick={copy}>
          {say("eventList.copy")}
        </button>
      )}
      <span role="status">
        {state.type === "copying" &&
          say("eventList.copying", { done: state.done, all: events.length })}
        {state.type === "copied" && say("eventList.tableCopied", { count: state.count })}
        {state.type === "refused" && say("ui.copyRefused")}
      </span>
    </p>
  );
}
