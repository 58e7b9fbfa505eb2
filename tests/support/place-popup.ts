import { readNamedLine } from "./place-words";
import { linkOf, linksIn, textOf } from "./served-page";

export type Popup = ReturnType<typeof readPopup>;

/** All that the popup of a place says, part by part, and which parts stand open. */
export function readPopup(body: Element) {
  const popup = body.querySelector("section");
  const paragraphs = [...(popup?.children ?? [])].filter(({ tagName }) => tagName === "P");
  const details = [...body.querySelectorAll("details")];
  const position = details.find(
    (one) => textOf(one.querySelector("summary")) === "Position and map apps",
  );
  return {
    name: popup?.getAttribute("aria-label"),
    title: textOf(body.querySelector("h2")),
    lines: paragraphs.map(textOf),
    silence: textOf(popup?.querySelector("div > p:not(details p)")),
    parts: details
      .filter((one) => one !== position)
      .map((part) => ({
        heading: textOf(part.querySelector("summary h3")),
        isOpen: part.hasAttribute("open"),
        events: [...(part.querySelector("ol")?.children ?? [])].map(readEvent),
        rows: [...(part.querySelector("ul")?.children ?? [])].map((row) => ({
          link: linkOf(row.querySelector("a")),
          words: [...(row.querySelector("p")?.childNodes ?? [])]
            .filter(({ nodeName }) => nodeName === "#text")
            .map(({ textContent }) => textContent)
            .join(""),
          lines: [...(row.querySelector("p")?.children ?? [])].map(readNamedLine),
        })),
        all: [...part.children].slice(2).flatMap(linksIn),
      })),
    position: position && {
      isOpen: position.hasAttribute("open"),
      words: textOf(position.querySelector("p")),
      ways: linksIn(position),
    },
  };
}

function readEvent(row: Element) {
  const [facts, passages] = row.querySelectorAll("p");
  const [date, type, ...others] = [...(facts?.children ?? [])];
  return {
    link: linkOf(row.querySelector("a")),
    date: textOf(date),
    type: [textOf(type), type?.getAttribute("data-family")],
    facts: others.map(textOf),
    told: [...(passages?.children ?? [])].map(readNamedLine),
  };
}
