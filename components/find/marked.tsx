import { Fragment } from "react";
import { markWords } from "@/lib/text/mark-words";

/** A text with the words marked that it was found by. */
export function Marked({ children, terms }: { children: string; terms: readonly string[] }) {
  let at = 0;
  return markWords(children, terms).map(({ text, isMarked }) => {
    const key = at;
    at += text.length;
    return isMarked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
