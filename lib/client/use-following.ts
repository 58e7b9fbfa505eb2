"use client";

import { useState, useSyncExternalStore } from "react";

const STILLNESS = "(prefers-reduced-motion: reduce)";

/** Whether the map moves to the places of the text on screen: what the reader chose, else what the system asks for. */
export function useFollowing() {
  const [chosen, setFollowing] = useState<boolean>();
  const wantsStillness = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(STILLNESS).matches,
    () => false,
  );
  return { isFollowing: chosen ?? !wantsStillness, setFollowing };
}

function subscribeToSystem(onChange: () => void): () => void {
  const media = window.matchMedia(STILLNESS);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
