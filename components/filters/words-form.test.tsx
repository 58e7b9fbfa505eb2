// @vitest-environment jsdom
import { act, cleanup, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { WordsForm } from "./words-form";

afterEach(cleanup);

const FORM = (
  <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
    <WordsForm words="" kept={[]} label="Words" hint="Any of them" submit="Find" />
  </WordsProvider>
);

describe("The field for words", () => {
  it("keeps what is typed while its page is still coming to life", async () => {
    const page = document.body.appendChild(document.createElement("div"));
    page.innerHTML = renderToString(FORM);
    const field = screen.getByRole<HTMLInputElement>("searchbox", { name: "Words" });
    field.value = "mast";
    await act(async () => hydrateRoot(page, FORM));
    expect(field.value).toBe("mast");
  });
});
