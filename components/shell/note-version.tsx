"use client";

import { useEffect } from "react";
import { useMapState } from "./viewer-context";

/** Tells the map which version of the atlas a page is of: the data may be replaced while someone reads. */
export function NoteVersion({ version }: { version: string }) {
  const { noteVersion } = useMapState();
  useEffect(() => noteVersion(version), [version, noteVersion]);
  return null;
}
