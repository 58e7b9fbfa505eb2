import type { Source } from "@/lib/records/source";
import { formatDate } from "@/lib/words/date-label";

/** A publication outside the documents: its title as a link, who published it, and when. */
export function SourceCitation({ source: { title, publisher, date, url } }: { source: Source }) {
  return (
    <>
      <a href={url} rel="noreferrer">
        {title}
      </a>
      , {publisher}, {formatDate(date)}
    </>
  );
}
