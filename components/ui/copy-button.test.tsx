// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { CopyButton } from "./copy-button";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Presses the button, where the clipboard takes what it is given or not. */
async function press(writeText: (text: string) => Promise<void>, text: string | (() => string)) {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  render(
    <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
      <CopyButton text={text} label="Copy link" />
    </WordsProvider>,
  );
  await act(async () => void fireEvent.click(screen.getByRole("button")));
}

const said = () => screen.getByRole("button").textContent;

describe("A button that copies", () => {
  it("says that it has copied, and then what it does again", async () => {
    const copied: string[] = [];
    await press(async (text) => void copied.push(text), "34.06, 44.57");
    expect(copied).toEqual(["34.06, 44.57"]);
    expect(said()).toBe("Copied");
    act(() => void vi.advanceTimersByTime(1000));
    expect(said()).toBe("Copied");
    act(() => void vi.advanceTimersByTime(4000));
    expect(said()).toBe("Copy link");
  });

  it("makes what takes time only when it is pressed", async () => {
    const make = vi.fn(() => "made");
    const copied: string[] = [];
    await press(async (text) => void copied.push(text), make);
    expect(make).toHaveBeenCalledOnce();
    expect(copied).toEqual(["made"]);
  });

  it("says when the browser does not allow it", async () => {
    await press(() => Promise.reject(new Error("not allowed")), "34.06, 44.57");
    expect(said()).toBe("The browser did not allow copying");
    act(() => void vi.advanceTimersByTime(5000));
    expect(said()).toBe("Copy link");
  });
});
