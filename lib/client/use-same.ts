"use client";

import { useState } from "react";

/**
 * A value that stays the one it was for as long as another says the same, so that what is drawn of it is not drawn anew.
 *
 * @param value what can be written as JSON, and is short
 */
export function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
