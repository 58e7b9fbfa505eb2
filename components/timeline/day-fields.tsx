"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { useWords } from "#use-words";
import { type DayRange, parseDayRange, writeDayRange } from "@/lib/records/day-range";
import styles from "./timeline-tools.module.css";

/** What a field says: the days that its text allows, nothing, or that it cannot be read. */
type Read = DayRange | "nothing" | "unreadable";

type Problem = { side: "first" | "last"; text: string; kind: "noDate" | "endsBefore" };

/**
 * Two fields for the days chosen, the first way in for who cannot drag. They take EDTF: a year, month or day, with `..`
 * or nothing for an open end; a whole interval in either of them stands for both.
 */
export function DayFields({
  days,
  onDays,
}: {
  days: DayRange | undefined;
  onDays: (days: DayRange | undefined) => void;
}) {
  const say = useWords();
  const id = useId();
  const written = writtenSides(days);
  const [texts, setTexts] = useState(written);
  const [problem, setProblem] = useState<Problem>();
  // A field that is being filled in keeps its text while the other one is taken.
  useEffect(() => setTexts((now) => ({ ...now, first: written.first })), [written.first]);
  useEffect(() => setTexts((now) => ({ ...now, last: written.last })), [written.last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days leave nothing of what could not be read
  useEffect(() => setProblem(undefined), [written.first, written.last]);

  const read = async (text: string): Promise<Read> => {
    if (text === "" || text === "..") return "nothing";
    return parseDayRange(text) ?? (await readEdtf(text)) ?? "unreadable";
  };
  const take = async (event?: FormEvent) => {
    event?.preventDefault();
    const [first, last] = [texts.first.trim(), texts.last.trim()];
    if (first === written.first && last === written.last) return;
    const [from, to] = [await read(first), await read(last)];
    if (from === "unreadable") return setProblem({ side: "first", text: first, kind: "noDate" });
    if (to === "unreadable") return setProblem({ side: "last", text: last, kind: "noDate" });
    const range = joinSides({ text: first, days: from }, { text: last, days: to });
    if (range.first !== null && range.last !== null && range.first > range.last) {
      return setProblem({ side: "last", text: last, kind: "endsBefore" });
    }
    setProblem(undefined);
    onDays(range.first === null && range.last === null ? undefined : range);
  };
  return (
    <form className={styles.fields} onSubmit={take}>
      {(["first", "last"] as const).map((side) => (
        <label key={side}>
          {say(`time.field.${side}`)}
          <input
            value={texts[side]}
            size={10}
            dir="ltr"
            placeholder=".."
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem?.side === side || undefined}
            aria-describedby={problem?.side === side ? id : undefined}
            onChange={({ target }) => setTexts({ ...texts, [side]: target.value })}
            onBlur={() => void take()}
          />
        </label>
      ))}
      <button type="submit" className="visually-hidden">
        {say("time.take")}
      </button>
      {problem && (
        <p id={id} role="alert" className={styles.problem}>
          {say(`time.${problem.kind}`, { text: problem.text })}
        </p>
      )}
    </form>
  );
}

/** The library that reads EDTF of all kinds comes when a plain date is not enough. */
async function readEdtf(text: string): Promise<DayRange | undefined> {
  try {
    const { edtfDayRange } = await import("@/lib/records/edtf-interval");
    return edtfDayRange(text);
  } catch {
    return undefined;
  }
}

/** The first day of one field and the last of the other; an interval in a field stands for both. */
function joinSides(
  from: { text: string; days: DayRange | "nothing" },
  to: { text: string; days: DayRange | "nothing" },
): DayRange {
  for (const { text, days } of [from, to]) {
    if (text.includes("/") && days !== "nothing") return days;
  }
  return {
    first: from.days === "nothing" ? null : from.days.first,
    last: to.days === "nothing" ? null : to.days.last,
  };
}

/** What the fields say of the days chosen: a period that is one date in both of them. */
function writtenSides(days: DayRange | undefined) {
  const [first = "", last = first] = days ? writeDayRange(days).split("/") : [];
  const shown = (side: string) => (side === ".." ? "" : side);
  return { first: shown(first), last: shown(last) };
}
