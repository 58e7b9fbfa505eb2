"use client";

import { type ReactNode, useState } from "react";
import { useLinks } from "@/components/shell/viewer-context";
import { asksFor } from "@/lib/query/filter-change";
import type { FilterKey } from "@/lib/query/filters";
import styles from "./filter-panel.module.css";

/** Options behind one line; open from the start where one of them is chosen, and then as the reader has it. */
export function RestOfOptions({
  label,
  facetKey,
  ids,
  children,
}: {
  label: string;
  facetKey: FilterKey;
  ids: readonly string[];
  children: ReactNode;
}) {
  const { filters } = useLinks();
  const [isOpen] = useState(() => ids.some((id) => asksFor(filters, facetKey, id)));
  return (
    <details className={styles.rest} open={isOpen}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
