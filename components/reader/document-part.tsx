"use client";

import type { ReactNode } from "react";
import { useLinks } from "@/components/shell/viewer-context";

/** A link to a part of a document that may stand on another page of it; the browser opens that page anew. */
export function DocumentPart({
  document,
  part,
  children,
}: {
  document: string;
  part: string;
  children: ReactNode;
}) {
  const { hrefOf } = useLinks();
  return <a href={hrefOf(`/documents/${document}?at=${part}#${part}`)}>{children}</a>;
}
