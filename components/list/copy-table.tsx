"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { fetchJson } from "@/lib/client/fetch-json";
import type { Listed } from "@/lib/client/use-list-rows";
import type { NumberedEvents } from "@/lib/client/use-numbered-events";
import { numberedEventsAddress } from "@/lib/query/columns-address";
import type { TableColumn } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { inLanguage } from "@/lib/words/languages";
import { useLinks } from "../shell/viewer-context";
import styles from "./list-tools.module.css";
import { cellText, writeTabbed } from "./table-cells";
import { ASKED_TOGETHER, blockOf } from "./use-listed-event";

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
  listed: { rows, version },
  columns,
  vocabulary,
}: {
  listed: Listed;
  columns: readonly TableColumn[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { events } = rows;
  const { site = "" } = useLinks();
  const [state, setState] = useState<State>({ type: "ready" });
  const run = useRef<AbortController>(undefined);
  // Of another table nothing was copied yet.
  const table = `${version} ${columns}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows or columns are the reason
  useEffect(() => {
    setState({ type: "ready" });
    return () => run.current?.abort();
  }, [rows, table]);

  const write = async (signal: AbortSignal) => {
    const heads = columns.map((column) => say(`eventList.column.${column}`));
    const lines = [[...heads, say("eventList.address")]];
    for (let from = 0; from < events.length; from += ASKED_TOGETHER) {
      signal.throwIfAborted();
      const address = numberedEventsAddress(version, blockOf(rows, from));
      const asked = await fetchJson<NumberedEvents>(address);
      const words = { vocabulary, documentTitles: asked.documents, say };
      for (const event of asked.events) {
        const page = site + inLanguage(`/events/${event.id}`, say.language);
        lines.push([...columns.map((column) => cellText(event, column, words)), page]);
      }
      signal.throwIfAborted();
      setState({ type: "copying", done: lines.length - 1 });
    }
    return writeTabbed(lines);
  };
  const copy = async () => {
    const own = new AbortController();
    run.current = own;
    setState({ type: "copying", done: 0 });
    try {
      const { clipboard } = navigator;
      // The browser lets a page write for a moment after a click; what takes longer is promised at once.
      const blob = write(own.signal).then((text) => new Blob([text], { type: "text/plain" }));
      // Where the clipboard does not take it, nobody else waits for it.
      blob.catch(() => {});
      await clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      if (!own.signal.aborted) setState({ type: "copied", count: events.length });
    } catch (error) {
      if (own.signal.aborted) return;
      own.abort();
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
