"use client";

import { useWords } from "#use-words";
import { usePrintMoment } from "@/lib/client/use-print-moment";
import { formatDate } from "@/lib/words/date-label";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./print-head.module.css";

/** What a printed page says of itself: whose it is, where it is to be found, and when it was printed. */
export function PrintHead({
  title,
  tagline,
  address,
  day,
}: {
  title: string;
  tagline: string;
  /** Address and day as the server knew them. */
  address: string;
  day: string;
}) {
  const say = useWords();
  const moment = usePrintMoment({ address, day });
  return (
    <div className={styles.head}>
      <p {...writtenIn(say)}>
        <b>{title}</b>, {tagline}
      </p>
      <p>
        {moment.address}
        <br />
        {say("shell.printedOn", { date: formatDate(moment.day, say) })}
      </p>
    </div>
  );
}
