import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Totals } from "@/lib/store/answers";
import { EntityLink } from "./entity-link";

/** How many events there are and how many of them the map cannot show; what it cannot show is one click away. */
export function CountLine({ totals }: { totals: Totals }) {
  const say = useWords();
  const { events, mapped, concerning, unlocated, undated, possible } = totals;
  const linkTo = (path: string) => (chunks: ReactNode) => (
    <EntityLink path={path}>{chunks}</EntityLink>
  );
  return (
    <span>
      {say.rich(concerning > 0 ? "ui.totalsAndConcerning" : "ui.totals", {
        events,
        mapped,
        concerning,
        unlocated,
        undated,
        all: linkTo("/events"),
        noPlace: linkTo("/events?located=0"),
        noDate: linkTo("/events?dated=0"),
      })}
      {possible > 0 && say("ui.possibleOnly", { possible })}
    </span>
  );
}
