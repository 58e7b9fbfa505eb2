"use client";

import type { ReactNode, RefObject } from "react";
import type { BackStep } from "@/lib/client/use-trail";
import type { Totals } from "@/lib/model/item";
import { CopyButton } from "../ui/copy-button";
import { CountLine } from "../ui/count-line";
import { EntityLink } from "../ui/entity-link";
import styles from "./panel-frame.module.css";
import { SheetHandle } from "./sheet-handle";

export type PanelSize = "closed" | "open" | "full";

/** The panel beside the map, or the sheet over it on a phone: its own Back, the page, its three sizes. */
export function PanelFrame({
  ref,
  size,
  isBusy,
  isOverview,
  back,
  totals,
  filters,
  onClearFilters,
  onSize,
  children,
}: {
  ref: RefObject<HTMLElement | null>;
  size: PanelSize;
  /** Another page is on its way. */
  isBusy: boolean;
  isOverview: boolean;
  back: BackStep | undefined;
  totals: Totals;
  /** What narrows the view, in words; empty when nothing does. */
  filters: readonly string[];
  onClearFilters: () => void;
  onSize: (size: PanelSize) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame} data-size={size} aria-busy={isBusy}>
      <SheetHandle size={size} onSize={onSize} />
      <nav className={styles.steps} aria-label="Panel">
        <BackLink back={back} isOverview={isOverview} />
        <CopyButton className={styles.copy} label="Copy link" />
        <button
          type="button"
          className={styles.size}
          aria-expanded={size !== "closed"}
          onClick={() => onSize(size === "closed" ? "open" : "closed")}
        >
          {size === "closed" ? "Show panel" : "Hide panel"}
        </button>
      </nav>
      {filters.length > 0 && (
        <section className={styles.filters} aria-label="Filters">
          <p>
            Only {filters.join(" · ")}. <CountLine totals={totals} />.
          </p>
          <button type="button" onClick={onClearFilters}>
            Show all events
          </button>
        </section>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <main id="panel" ref={ref} className={styles.page} tabIndex={0}>
        {children}
      </main>
    </div>
  );
}

function BackLink({ back, isOverview }: { back: BackStep | undefined; isOverview: boolean }) {
  if (back) return <EntityLink path={back.path}>‹ {back.title}</EntityLink>;
  return isOverview ? <span /> : <EntityLink path="/">‹ Overview</EntityLink>;
}
