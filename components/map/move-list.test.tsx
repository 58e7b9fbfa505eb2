// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { SWRConfig } from "swr";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { MoveList } from "./move-list";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const places = [
  { id: "pier", title: "Old Pier", titles: {} },
  { id: "island", title: "Turtle Island", titles: {} },
] as unknown as PlaceItem[];

const EVENTS = [
  { ordinal: 7, id: "crossing-1", title: "First crossing", date: "2019-06-03" },
  { ordinal: 3, id: "crossing-2", title: "Second crossing", date: "2019-07~" },
];
const asked: string[] = [];
function answer(response: () => Response) {
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return response();
  });
}
beforeEach(() => {
  asked.length = 0;
  answer(() => Response.json({ events: EVENTS }));
});

async function open(move: Partial<Move>, onClose = vi.fn()) {
  render(
    <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false }}>
      <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
        <MoveList
          move={{ from: "pier", to: "island", planned: false, events: [7, 3], ...move } as Move}
          places={places}
          version="abc"
          onClose={onClose}
        />
      </WordsProvider>
    </SWRConfig>,
  );
  await waitFor(() => expect(screen.queryByRole("list", { busy: true })).toBeNull());
  return onClose;
}

describe("The card of a move", () => {
  it("says from where to where, how many events tell of it, and each with its date", async () => {
    await open({});
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

  it("asks for its events by their ordinals, the first 200 of them, and says of how many", async () => {
    await open({});
    expect(asked).toEqual(["/api/columns/abc/events/7,3"]);
    cleanup();
    await open({ events: Array.from({ length: 1234 }, (_, ordinal) => ordinal) });
    expect(asked[1]?.split(",")).toHaveLength(200);
    expect(screen.getByRole("dialog").textContent).toContain("The first 200 of 1,234 by date.");
  });

  it("says what went wrong, and asks again", async () => {
    answer(() => new Response("", { status: 503 }));
    await open({});
    expect((await screen.findByRole("alert")).textContent).toContain("503");
    answer(() => Response.json({ events: EVENTS }));
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findAllByRole("listitem")).toHaveLength(2);
  });

  it("says of one that is planned or feared that nobody says it happened", async () => {
    await open({ planned: true });
    expect(screen.getByRole("dialog").textContent).toContain(
      "Planned or feared, not said to have happened.",
    );
  });

  it("closes by its button, by Escape and by a press beside it", async () => {
    const onClose = await open({});
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    fireEvent.keyDown(document.body, { key: "Escape" });
    fireEvent.pointerDown(document.body);
    expect(onClose).toHaveBeenCalledTimes(3);
    fireEvent.pointerDown(screen.getByRole("dialog"));
    expect(onClose).toHaveBeenCalledTimes(3);
  });
});
