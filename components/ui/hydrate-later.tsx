"use client";

import { Activity, type ComponentType, memo } from "react";

/**
 * A part of a page that comes to life when the parts around it have: the map begins before it. Whoever uses it before is
 * not made to wait. It has to be given the same as before: React brings a part to life at once when it is to change.
 */
export function hydrateLater<Props extends object>(Part: ComponentType<Props>) {
  return memo(function HydratedLater(props: Props) {
    return (
      <Activity>
        <Part {...props} />
      </Activity>
    );
  });
}
