"use client";

import { useEffect, useState } from "react";
import type { AskColumns } from "./ask-columns";

/**
 * The columns of the atlas in a thread of their own; `undefined` until they are there, and where they cannot be had: then
 * the server is asked, which answers with the same functions.
 *
 * @param isWanted false as long as a page has something better to do
 */
export function useColumns(version: string, isWanted: boolean): AskColumns | undefined {
  const [columns, setColumns] = useState<AskColumns>();
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    const worker = new Worker(new URL("./columns-worker.ts", import.meta.url), { type: "module" });
    import("./ask-columns")
      .then(({ askColumns }) => askColumns(worker, version))
      .then((loaded) => {
        if (!isLeft) setColumns(loaded);
      })
      .catch((error) => console.error(error));
    return () => {
      isLeft = true;
      setColumns(undefined);
      worker.terminate();
    };
  }, [version, isWanted]);
  return columns;
}
