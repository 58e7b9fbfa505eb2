"use client";

import { useEffect, useRef } from "react";
import { useWords } from "#use-words";
import { isPlainClick } from "@/lib/client/plain-click";
import { NO_FILTERS } from "@/lib/query/filters";
import type { Totals } from "@/lib/store/answers";
import type { Chip } from "@/lib/words/filter-label";
import { CountLine } from "../ui/count-line";
import { EntityLink } from "../ui/entity-link";
import { FilterLink } from "../ui/filter-link";
import styles from "./filter-chips.module.css";
import { useLinks } from "./viewer-context";

/** What narrows the view, each value a link that takes it out, how many events are left, and the way back to all. */
export function FilterChips({
  chips,
  totals,
  isCounting,
  clearedLink,
  isAt,
}: {
  chips: readonly Chip[];
  totals: Totals;
  /** The totals are still those of another view. */
  isCounting: boolean;
  /** Address of the same page with nothing narrowed. */
  clearedLink: string;
  /** Whether the page is that of the filters itself. */
  isAt: boolean;
}) {
  const say = useWords();
  const { narrow } = useLinks();
  const list = useRef<HTMLUListElement>(null);
  const followed = useRef<number>(undefined);

  // The chip that was followed is gone: the keyboard goes on at the next one, or in the page.
  useEffect(() => {
    const index = followed.current;
    if (index === undefined) return;
    followed.current = undefined;
    const links = list.current?.querySelectorAll("a");
    const next = links?.[Math.min(index, chips.length - 1)] ?? document.getElementById("panel");
    next?.focus({ preventScroll: links?.length === 0 });
  }, [chips]);

  const isNarrowed = chips.length > 0;
  return (
    <section
      className={isNarrowed ? styles.filters : undefined}
      aria-label={isNarrowed ? say("shell.filters") : undefined}
    >
      {isNarrowed && (
        <ul ref={list} className={styles.chips}>
          {chips.map(({ key, words, change, isAlternative }, index) => (
            <li key={`${key} ${words}`}>
              {isAlternative && <span>{say("filters.alternative")} </span>}
              <FilterLink
                className={styles.chip}
                change={change}
                name={say("filters.remove", { filter: words })}
                onFollow={() => {
                  followed.current = index;
                }}
              >
                <span>{words}</span>
                <svg viewBox="0 0 10 10" width="8" height="8" aria-hidden="true">
                  <path d="M1 1l8 8M9 1l-8 8" />
                </svg>
              </FilterLink>
            </li>
          ))}
        </ul>
      )}
      {/* There before it says anything: only what changes in it is read aloud. */}
      <p role="status" aria-busy={isCounting} className={styles.count}>
        {isNarrowed && <CountLine totals={totals} />}
      </p>
      {isNarrowed && (
        <p className={styles.ways}>
          {totals.events === 0 && !isAt && (
            <EntityLink path="/filters">{say("filters.whatWouldMatch")}</EntityLink>
          )}
          <a
            href={clearedLink}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              followed.current = 0;
              narrow({ type: "set", filters: NO_FILTERS });
            }}
          >
            {say("shell.showAllEvents")}
          </a>
        </p>
      )}
    </section>
  );
}
