"use client";

import { usePathname } from "next/navigation";
import { useContext, useEffect } from "react";
import { readLanguage } from "@/lib/words/languages";
import { TitleContext } from "./viewer-context";

/** The heading of a page, which the way back to it is called by. */
export function PageTitle({
  children,
  lang,
  dir,
  search,
}: {
  children: string;
  lang?: string | undefined;
  dir?: "auto";
  /** With which query the page is returned to, where it has a view of its own: `?map=…`. */
  search?: string;
}) {
  const { path } = readLanguage(usePathname() ?? "/");
  const noteTitle = useContext(TitleContext);
  useEffect(
    () => noteTitle(path, { text: children, lang, search }),
    [noteTitle, path, children, lang, search],
  );
  return (
    <h1 lang={lang} dir={dir}>
      {children}
    </h1>
  );
}
