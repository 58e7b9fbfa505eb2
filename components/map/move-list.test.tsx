// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { MoveList } from "./move-list";

afterEach(cleanup);

const places = [
  { id: "pier", title: "Old Pier", titles: {} },
  { id: "island", title: "Turtle Island", titles: {} },
] as unknown as PlaceItem[];

function open(move: Partial<Move>, onClose = vi.fn()) {
  const events = [
    { id: "crossing-1", title: "First crossing", date: "2019-06-03" },
    { id: "crossing-2", title: "Second crossing", date: "2019-07~" },
  ];
  render(
    <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
      <MoveList
        move={{ from: "pier", to: "island", planned: false, events, ...move } as Move}
        places={places}
        onClose={onClose}
      />
    </WordsProvider>,
  );
  return onClose;
}

describe("The card of a move", () => {
  it("says from where to where, how many events tell of it, and each with its date", () => {
    open({});
    const card = screen.getByRole("dialog", { name: /Old Pier to Turtle Island/ });
    expect(card.textContent).toContain("2 events");
    const rows = within(card).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "3 Jun 2019First crossing",
      "c. Jul 2019Second crossing",
    ]);
    const links = within(card).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/events/crossing-1",
      "/events/crossing-2",
    ]);
    expect(card.textContent).not.toContain("Planned");
  });

  it("says of one that is planned or feared that nobody says it happened", () => {
    open({ planned: true });
    expect(screen.getByRole("dialog").textContent).toContain(
      "Planned or feared, not said to have happened.",
    );
  });

  it("closes by its button, by Escape and by a press beside it", () => {
    const onClose = open({});
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    fireEvent.keyDown(document.body, { key: "Escape" });
    fireEvent.pointerDown(document.body);
    expect(onClose).toHaveBeenCalledTimes(3);
    fireEvent.pointerDown(screen.getByRole("dialog"));
    expect(onClose).toHaveBeenCalledTimes(3);
  });
});
