import { vi } from "vitest";

/** Media queries for jsdom, which has no screen: none holds until it is set. */
export function fakeMedia() {
  const holding = new Set<string>();
  const listeners = new Set<() => void>();
  vi.stubGlobal("matchMedia", (query: string) => ({
    get matches() {
      return holding.has(query);
    },
    addEventListener: (type: string, listener: () => void) => {
      if (type === "change") listeners.add(listener);
    },
    removeEventListener: (type: string, listener: () => void) => {
      if (type === "change") listeners.delete(listener);
    },
  }));
  return {
    set(query: string, holds: boolean) {
      if (holds) holding.add(query);
      else holding.delete(query);
      for (const listener of listeners) listener();
    },
    listeners: () => listeners.size,
  };
}
