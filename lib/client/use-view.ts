"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useMemo, useRef, useTransition } from "react";
import type { Camera } from "@/lib/query/camera";
import { changeFilters, type FilterChange } from "@/lib/query/filter-change";
import { idsOfFilters, keepKnownIds, queryOf, renameIds } from "@/lib/query/filters";
import { type IdNames, NO_NAMES } from "@/lib/query/id-names";
import { findLinkProblems, type LinkProblem } from "@/lib/query/link-problems";
import { listKeys, PART_KEYS } from "@/lib/query/list-page";
import type { Query } from "@/lib/query/query";
import { type Selection, selectionOf } from "@/lib/query/selection";
import {
  carriedView,
  formatLink,
  looksOf,
  VIEW_PARSERS,
  type View,
  withCamera,
  withoutFilters,
} from "@/lib/query/view";
import { type DayRange, type Days, writeDayRange } from "@/lib/records/day-range";
import { type Chip, listChips } from "@/lib/words/filter-label";
import { inLanguage, type Language, readLanguage } from "@/lib/words/languages";
import type { Brushed } from "./use-brushed-scene";
import { type InitialNames, useIdNames } from "./use-id-names";
import { PHONE } from "./use-media-query";
import { useWords } from "./words-provider";

/** By their types, the hooks of the address have none on pages that another router answers (`pages/`). */
const NO_SEARCH = new URLSearchParams();

type LinkOptions = {
  camera?: Camera | null;
  /** The part of time that is shown, `null` for all; what the address says where it is left out. */
  span?: Days | null | undefined;
  isExact?: boolean;
  isWhole?: boolean;
  change?: FilterChange | undefined;
};

export type ViewState = {
  path: string;
  selection: Selection;
  view: View;
  query: Query;
  /** The path with what a list adds to it, but the page of the list. */
  listPath: string;
  /** What narrows the view, in words. */
  chips: readonly Chip[];
  /** The same as the link has it, before it is known what new ids stand for. */
  filters: Partial<View>;
  /** Why it is not known what the ids of the link stand for, and a second try. */
  error: Error | undefined;
  retry: () => void;
  problems: LinkProblem[];
  /**
   * The address of another page seen through the same filters and theme, and a camera and a part of time if given;
   * an exact link leaves the filters behind and shows what its path asks for, no less; a whole one says all of its view
   * itself, and only the looks go along; one with a change has its filters changed.
   */
  linkTo: (path: string, options?: LinkOptions) => string;
  /** The address of this page in a language, the view as it is: filters, looks, the camera and what a list adds. */
  linkIn: (language: Language) => string;
  /** Notes where the map looks; the history keeps one entry for all its moves. */
  replaceCamera: (camera: Camera) => void;
  /** Changes how the page looks, without a new history entry. */
  replaceView: (change: Partial<View>) => void;
  /**
   * Changes the panel's size: a new history entry on a desktop, where it changes what one sees; none on a phone.
   * Resolves when the address has it.
   */
  resizePanel: (panel: View["panel"]) => Promise<unknown>;
  /** Changes what narrows the view, with a new history entry; the page is read anew from the server. */
  narrow: (change: FilterChange) => void;
  /** Whether that is under way. */
  isNarrowing: boolean;
  /** Narrows to days, or to none of them; the page is read anew from the server. */
  chooseDays: (days: DayRange | undefined, history: "push" | "replace") => void;
};

/**
 * The link as state: what is selected and how it is seen.
 *
 * @param brushed days that are being chosen, ahead of the link: the chips are of them
 * @param unknownIds what the server found in the first link; it is told as long as it stands in the link
 */
export function useView(
  initialNames: InitialNames,
  unknownIds: readonly LinkProblem[],
  brushed?: Brushed | undefined,
): ViewState {
  const say = useWords();
  const { path } = readLanguage(usePathname() ?? "/");
  const search = useSearchParams() ?? NO_SEARCH;
  const [view, setView] = useQueryStates(VIEW_PARSERS, { history: "replace", scroll: false });

  // A part of a list belongs to what the list was narrowed to.
  const [, setPart] = useQueryStates({ cursor: parseAsString, from: parseAsString });
  const [isNarrowing, startTransition] = useTransition();

  const { names, error, retry } = useIdNames(idsOfFilters(view), initialNames);
  const shown = useKnownView(view, names);
  const carried = useCarriedView(shown.view);
  const asked = useCarriedView(
    useMemo(() => (names ? keepKnownIds(view, names) : view), [view, names]),
  );
  const query = useMemo(() => queryOf(shown.view), [shown.view]);
  const problems = useMemo(
    () => [
      ...findLinkProblems(path, new URLSearchParams(search), names),
      ...unknownIds.filter(({ key, value }) => search.get(key)?.split(",").includes(value)),
    ],
    [path, search, names, unknownIds],
  );
  const linkTo = useCallback(
    (target: string, options: LinkOptions = {}) => {
      const { camera = null, span, isExact = false, isWhole = false, change } = options;
      const address = inLanguage(target, say.language);
      if (isWhole) return formatLink(address, looksOf(carried));
      return formatLink(address, {
        ...(isExact ? withoutFilters(carried) : carried),
        ...(change && changeFilters(asked, change)),
        ...(camera && { map: camera }),
        ...(span !== undefined && { span }),
      });
    },
    [carried, asked, say.language],
  );
  const linkIn = useCallback(
    (language: Language) => formatLink(`${inLanguage(path, language)}?${search}`, {}),
    [path, search],
  );
  const replaceView = useCallback((change: Partial<View>) => void setView(change), [setView]);
  const resizePanel = useCallback(
    (panel: View["panel"]) => {
      const isSheet = window.matchMedia(PHONE).matches;
      return setView({ panel }, { history: isSheet ? "replace" : "push" });
    },
    [setView],
  );
  const narrow = useCallback(
    (change: FilterChange, history: "push" | "replace" = "push") => {
      const options = { history, shallow: false, startTransition } as const;
      void setPart(null, options);
      // Of two clicks that follow each other closely the second changes what the first has left.
      void setView(
        (before) => changeFilters(names ? renameIds(before, names) : before, change),
        options,
      );
    },
    [setView, setPart, names],
  );
  const chooseDays = useCallback(
    (days: DayRange | undefined, history: "push" | "replace") => {
      narrow({ type: "set", filters: { t: writtenDays(days) } }, history);
    },
    [narrow],
  );
  return {
    path,
    listPath: useMemo(() => withListKeys(path, new URLSearchParams(search)), [path, search]),
    selection: useMemo(() => selectionOf(path), [path]),
    view,
    query,
    chips: useMemo(
      () =>
        listChips(
          brushed ? { ...shown.view, t: writtenDays(brushed.days) } : shown.view,
          shown.names,
          say,
        ),
      [shown, brushed, say],
    ),
    filters: asked,
    error,
    retry,
    problems,
    linkTo,
    linkIn,
    replaceCamera: writeCamera,
    replaceView,
    resizePanel,
    narrow,
    isNarrowing,
    chooseDays,
  };
}

/**
 * The view by the ids that the atlas knows. While it is not known what new ids stand for, what was shown before stays:
 * without them the view would be of more than the link says.
 */
function useKnownView(view: View, names: IdNames | undefined): { view: View; names: IdNames } {
  const last = useRef({ view, names: NO_NAMES });
  const known = useMemo(() => names && { view: keepKnownIds(view, names), names }, [view, names]);
  if (known) last.current = known;
  return known ?? last.current;
}

function writtenDays(days: DayRange | undefined): View["t"] {
  return days ? { text: writeDayRange(days), days } : null;
}

function withListKeys(path: string, search: URLSearchParams): string {
  const own = [...search].filter(
    ([key]) => !PART_KEYS.includes(key) && listKeys(path).some((listKey) => listKey === key),
  );
  return own.length === 0 ? path : `${path}?${new URLSearchParams(own)}`;
}

/** At once, not when a queue gets to it: a page may be asked for in the meantime, and the router would give it up. */
function writeCamera(camera: Camera) {
  window.history.replaceState(null, "", withCamera(window.location.href, camera));
}

/** Keeps its identity while only the camera or the panel changes, so that links are not drawn anew. */
function useCarriedView(view: View): Partial<View> {
  const key = formatLink("", carriedView(view));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the view, written out
  return useMemo(() => carriedView(view), [key]);
}
