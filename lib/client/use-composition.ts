"use client";

import { type Dispatch, useEffect, useReducer, useRef, useState } from "react";
import {
  type Change,
  type Composition,
  changeComposition,
  NOTHING_COMPOSED,
} from "@/lib/compose/composition";
import { isEmpty } from "@/lib/compose/draft";
import { parseStoredComposition } from "@/lib/compose/stored-composition";

/** The name under which this browser keeps a tour that is being written. */
const KEY = "tour";

/**
 * A tour that is being written. It is kept in this browser, through reloads and for all its windows, until it is
 * discarded; it goes nowhere else.
 */
export function useComposition(): {
  composition: Composition;
  change: Dispatch<Change>;
  /** Whether this browser keeps what is written. */
  isKept: boolean;
} {
  const [composition, change] = useReducer(changeComposition, undefined, readKept);
  const [isKept, setKept] = useState(true);
  const written = useRef(composition);

  useEffect(() => {
    if (composition === written.current) return;
    written.current = composition;
    setKept(keep(composition));
  }, [composition]);

  useEffect(() => {
    const take = ({ key }: StorageEvent) => {
      if (key !== KEY && key !== null) return;
      const taken = readKept();
      written.current = taken;
      change({ type: "take", composition: taken });
    };
    window.addEventListener("storage", take);
    return () => window.removeEventListener("storage", take);
  }, []);
  return { composition, change, isKept };
}

function readKept(): Composition {
  try {
    return parseStoredComposition(window.localStorage.getItem(KEY)) ?? NOTHING_COMPOSED;
  } catch {
    return NOTHING_COMPOSED;
  }
}

/** Nothing is left behind of a tour that was discarded: it can be had back only as long as its page stands. */
function keep(composition: Composition): boolean {
  const { draft, others } = composition;
  try {
    if (isEmpty(draft) && others.length === 0) {
      window.localStorage.removeItem(KEY);
    } else {
      window.localStorage.setItem(KEY, JSON.stringify(composition));
    }
    return true;
  } catch {
    return false;
  }
}
