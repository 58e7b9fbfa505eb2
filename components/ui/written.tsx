import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { PlaceItem } from "@/lib/store/answers";
import { titleIn } from "@/lib/words/place-label";
import { writtenIn } from "@/lib/words/written-in";

/** Words of the record in a sentence of the interface: titles, names, glosses, in the language they are written in. */
export function Written({ children, language }: { children: ReactNode; language?: string }) {
  const own = writtenIn(useWords(), language);
  return own.lang === undefined ? children : <bdi {...own}>{children}</bdi>;
}

/** What a message marks as words of the record. */
export const asWritten = (chunks: ReactNode) => <Written>{chunks}</Written>;

/** What a place is called on the map: in the language of the page, or else in that of the record. */
export function OwnTitle({
  place,
  children,
}: {
  place: Pick<PlaceItem, "title" | "titles"> | undefined;
  children: ReactNode;
}) {
  const say = useWords();
  const isOwn = place !== undefined && titleIn(place, say) !== place.title;
  return isOwn ? children : <Written>{children}</Written>;
}
