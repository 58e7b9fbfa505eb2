import { ReleaseNotice } from "@/components/panels/release-notice";
import { NoteVersion } from "@/components/shell/note-version";
import { openStore } from "@/lib/store";
import { readNamedRelease } from "../read-named-release";

/**
 * Stands beside every page and is, unlike the layout, drawn anew with each: tells the map which version of the atlas the
 * page is of, and the reader what became of the release that its link names.
 */
export default async function PageRelease() {
  const [{ version }, named] = await Promise.all([openStore().readSummary(), readNamedRelease()]);
  return (
    <>
      <NoteVersion version={version} />
      {named && <ReleaseNotice named={named} />}
    </>
  );
}
