import { useWords } from "#use-words";
import type { Source } from "@/lib/records/source";
import { formatDate } from "@/lib/words/date-label";
import { writtenIn } from "@/lib/words/written-in";
import { asWritten } from "./written";

/** A publication outside the documents: its title as a link, who published it, and when. */
export function SourceCitation({ source: { title, publisher, date, url } }: { source: Source }) {
  const say = useWords();
  return say.rich("ui.citation", {
    title,
    publisher,
    date: formatDate(date, say),
    link: (chunks) => (
      <a href={url} rel="noreferrer" {...writtenIn(say)}>
        {chunks}
      </a>
    ),
    record: asWritten,
  });
}
