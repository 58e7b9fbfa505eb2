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
}: {
  children: string;
  lang?: string | undefined;
  dir?: "auto";
}) {
  const { path } = readLanguage(usePathname() ?? "/");
  const noteTitle = useContext(TitleContext);
  useEffect(() => noteTitle(path, { text: children, lang }), [noteTitle, path, children, lang]);
  return (
    <h1 lang={lang} dir={dir}>
      {children}
    </h1>
  );
}
