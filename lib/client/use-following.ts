"use client";

import { useState } from "react";
import { useMediaQuery } from "./use-media-query";

/**
 * Whether the map moves to the places of the text on screen: what the reader chose, else what the system asks for.
 * Whoever reads a tour wants to see what it shows: there it goes along, without a flight where motion is unwanted,
 * until the reader has it stay.
 */
export function useFollowing() {
  const [chosen, setFollowing] = useState<boolean>();
  const wantsStillness = useMediaQuery("(prefers-reduced-motion: reduce)");
  return {
    isFollowing: chosen ?? !wantsStillness,
    isFollowingTour: chosen ?? true,
    setFollowing,
  };
}
