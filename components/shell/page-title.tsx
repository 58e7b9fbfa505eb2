"use client";

import { usePathname } from "next/navigation";
import { useContext, useEffect } from "react";
import { TitleContext } from "./viewer-context";

/** The heading of a page, which the way back to it is called by. */
export function PageTitle({
  children,
  lang,
  dir,
}: {
  children: string;
  lang?: string | undefined;
  dir?: "auto";
}) {
  const path = usePathname();
  const noteTitle = useContext(TitleContext);
  useEffect(() => noteTitle(path, children), [noteTitle, path, children]);
  return (
    <h1 lang={lang} dir={dir}>
      {children}
    </h1>
  );
}
