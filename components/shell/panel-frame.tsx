"use client";

import { type ReactNode, type RefObject, useRef } from "react";
import { useWords } from "#use-words";
import type { PanelSize } from "@/lib/client/sheet-stop";
import { PHONE, useMediaQuery } from "@/lib/client/use-media-query";
import { useSheetDrag } from "@/lib/client/use-sheet-drag";
import type { BackStep } from "@/lib/client/use-trail";
import type { Totals } from "@/lib/store/answers";
import type { Chip } from "@/lib/words/filter-label";
import { ShareOpener } from "../share/share-opener";
import type { SharedPage } from "../share/shared-page";
import { EntityLink } from "../ui/entity-link";
import { Written } from "../ui/written";
import { FilterChips } from "./filter-chips";
import styles from "./panel-frame.module.css";
import { SheetHandle } from "./sheet-handle";

/** The size a page has of itself: what is read opens on a phone at full height, everything else at half. */
export type OwnSize = "open" | "reading";

/** The panel beside the map, or the sheet over it on a phone: its own Back, the page, its three sizes. */
export function PanelFrame({
  ref,
  size,
  ownSize,
  isBusy,
  path,
  back,
  tour,
  totals,
  isCounting,
  chips,
  clearedLink,
  readPage,
  onSize,
  children,
}: {
  ref: RefObject<HTMLElement | null>;
  /** The size that the link names; `null` stands for the page's own. */
  size: PanelSize | null;
  ownSize: OwnSize;
  /** Another page is on its way. */
  isBusy: boolean;
  path: string;
  back: BackStep | undefined;
  /** The step at which the reader left a tour. */
  tour: BackStep | undefined;
  totals: Totals;
  /** The totals are still those of another view. */
  isCounting: boolean;
  /** What narrows the view, in words; empty when nothing does. */
  chips: readonly Chip[];
  /** Address of the same page with nothing narrowed. */
  clearedLink: string;
  /** The page as it would be shared. */
  readPage: () => SharedPage;
  onSize: (size: PanelSize | null) => void;
  children: ReactNode;
}) {
  const say = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const isSheet = useMediaQuery(PHONE);
  const own: PanelSize = ownSize === "reading" && isSheet ? "full" : "open";
  const shown = size ?? own;
  const resize = (next: PanelSize) => onSize(next === own ? null : next);
  const coversMap = isSheet && shown === "full";
  const drag = useSheetDrag(sheet, resize);
  return (
    <div ref={sheet} className={styles.frame} data-size={size ?? ownSize} aria-busy={isBusy}>
      <div className={styles.top} {...drag}>
        <SheetHandle size={shown} onSize={resize} />
        <nav className={styles.steps} aria-label={say("shell.panel")}>
          <BackLink back={back} tour={tour} isOverview={path === "/"} />
          {path !== "/filters" && <EntityLink path="/filters">{say("shell.filters")}</EntityLink>}
          <ShareOpener className={styles.share} readPage={readPage} />
          <button
            type="button"
            className={styles.size}
            aria-expanded={coversMap ? undefined : shown !== "closed"}
            onClick={() => resize(shown === "closed" || coversMap ? "open" : "closed")}
          >
            {say(
              coversMap
                ? "shell.showMap"
                : shown === "closed"
                  ? "shell.showPanel"
                  : "shell.hidePanel",
            )}
          </button>
        </nav>
      </div>
      {tour && tour.path !== back?.path && (
        <p className={styles.tour}>
          <TourLink tour={tour} />
        </p>
      )}
      <FilterChips
        chips={chips}
        totals={totals}
        isCounting={isCounting}
        clearedLink={clearedLink}
        isAt={path === "/filters"}
      />
      <main
        id="panel"
        ref={ref}
        className={styles.page}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        tabIndex={0}
        // Of a sheet that is down only the page's title looks out.
        inert={isSheet && shown === "closed"}
      >
        {children}
      </main>
    </div>
  );
}

/** Leads to the step as the tour has it, whatever is narrowed here. */
function TourLink({ tour: { path, title } }: { tour: BackStep }) {
  const say = useWords();
  return (
    <EntityLink path={path + (title.search ?? "")} isWhole>
      {say("shell.backToTour")}
    </EntityLink>
  );
}

function BackLink({
  back,
  tour,
  isOverview,
}: Record<"back" | "tour", BackStep | undefined> & { isOverview: boolean }) {
  const say = useWords();
  if (tour && back?.path === tour.path) return <TourLink tour={tour} />;
  if (back) {
    const { text, lang } = back.title;
    return (
      <EntityLink path={back.path}>
        {say.rich("shell.backTo", {
          text,
          title: (chunks) =>
            lang === undefined ? chunks : <Written language={lang}>{chunks}</Written>,
        })}
      </EntityLink>
    );
  }
  return isOverview ? <span /> : <EntityLink path="/">{say("shell.backToOverview")}</EntityLink>;
}
