/** What the reader points at in any pane: places by id, and at most one event with its first and last day (ISO). */
export type Highlight = {
  places: readonly string[];
  event: string | undefined;
  days?: { start: string | null; end: string | null } | undefined;
};

export const NO_HIGHLIGHT: Highlight = { places: [], event: undefined };

/**
 * What is pointed at, kept outside of React's state: a row asks only whether it is lit itself, so that
 * pointing draws one row anew and not the thousands of a long document.
 */
export type HighlightStore = {
  read: () => Highlight;
  set: (highlight: Highlight) => void;
  /** @returns ends the subscription */
  subscribe: (listener: () => void) => () => void;
};

export function createHighlightStore(): HighlightStore {
  const listeners = new Set<() => void>();
  let highlight = NO_HIGHLIGHT;
  return {
    read: () => highlight,
    set(next) {
      highlight = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
