import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { UndrawnPlaces } from "./undrawn-places";

const wordsOf = (count: number) =>
  renderToStaticMarkup(
    <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
      <UndrawnPlaces count={count} />
    </WordsProvider>,
  ).replace(/<[^>]*>/g, "");

describe("The note on places that the map does not draw", () => {
  it.each<[number, string]>([
    [0, ""],
    [1, "1 more place is in the list"],
    [9_212, "9,212 more places are in the list"],
  ])("says how many of them are in the list: %d", (count, words) => {
    expect(wordsOf(count)).toBe(words);
  });
});
