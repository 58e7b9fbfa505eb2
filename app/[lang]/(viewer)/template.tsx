import type { ReactNode } from "react";
import { NoteVersion } from "@/components/shell/note-version";
import { openStore } from "@/lib/store";

/** Unlike the layout, drawn anew with each page: tells the map which version of the atlas the page is of. */
export default async function ViewerTemplate({ children }: { children: ReactNode }) {
  const { version } = await openStore().readSummary();
  return (
    <>
      <NoteVersion version={version} />
      {children}
    </>
  );
}
