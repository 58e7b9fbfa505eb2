"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/**
 * A part of the page whose code comes when it is first shown, and as soon as it is there: React's `lazy` within a
 * `Suspense` keeps what stood there meanwhile for 300 ms.
 *
 * @throws while it renders, where the code cannot be loaded; `FallBack` shows something else then
 */
export function LatePart<Props extends object>({
  load,
  meanwhile,
  props,
}: {
  /** The same function each time; `undefined` as long as the part is not wanted. */
  load: (() => Promise<ComponentType<Props>>) | undefined;
  meanwhile?: ReactNode;
  props: Props;
}): ReactNode {
  const [state, setState] = useState<Loaded<Props>>({ type: "loading" });
  useEffect(() => {
    load?.().then(
      (Part) => setState({ type: "loaded", Part }),
      (error) => setState({ type: "failed", error }),
    );
  }, [load]);
  if (state.type === "failed") throw state.error;
  return state.type === "loaded" ? <state.Part {...props} /> : meanwhile;
}

type Loaded<Props> =
  | { type: "loading" }
  | { type: "loaded"; Part: ComponentType<Props> }
  | { type: "failed"; error: unknown };
