// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { fakeMedia } from "@/tests/support/fake-media";
import { PassageCard } from "./passage-card";

const answer = vi.hoisted(() => ({ detail: undefined as unknown }));
vi.mock("@/lib/client/use-passage-card", () => ({
  usePassageCard: () => ({ detail: answer.detail, error: undefined, retry: () => {} }),
}));

beforeEach(() => void fakeMedia());
afterEach(cleanup);

const vocabulary = { eventTypes: [], eventFamilies: [], voices: [], modes: [] } as never;

function attested(document: string, passage: string) {
  return {
    attestation: {
      id: `${document}-${passage}`,
      statement: `As ${document} has it in ${passage}`,
      voice: "narrator",
      mode: "asserted",
      figures: [],
    },
    document: {
      id: document,
      shortTitle: document,
      title: document,
      language: "en",
      published: null,
    },
    source: document,
    passage: { id: passage, start: 0, end: 9 },
    speaker: null,
    words: null,
  };
}

/** Opens the card of passage p1 of the log, whose event these passages tell of. */
function open(...others: [document: string, passage: string][]) {
  answer.detail = {
    document: { id: "log" },
    passage: { id: "p1", gloss: "A mast fell." },
    events: [
      {
        event: {
          id: "mast-lost",
          title: "Mast lost",
          type: "storm",
          date: "2019",
          places: [],
          placeNames: [],
          aboutNames: [],
        },
        attestations: [attested("log", "p1"), ...others.map(([id, p]) => attested(id, p))],
      },
    ],
  };
  render(
    <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
      <PassageCard
        document="log"
        passages={["p1"]}
        vocabulary={vocabulary}
        onSwitch={() => {}}
        onClose={() => {}}
      />
    </WordsProvider>,
  );
  return screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent);
}

const statements = () =>
  screen
    .getAllByRole("article")
    .map((claim) => /As \S+ has it in \S+\d/.exec(claim.textContent ?? "")?.[0]);

describe("Beside what a passage says of an event stands", () => {
  it("that no other passage tells of it", () => {
    expect(open()).toEqual(["This passage", "No other passage tells of it"]);
  });

  it("what the same document says elsewhere", () => {
    expect(open(["log", "p2"])).toEqual(["This passage", "Elsewhere in this document"]);
  });

  it("what other documents say", () => {
    expect(open(["letter", "p1"])).toEqual(["This passage", "Other documents"]);
  });

  it("what other documents say, before the rest of the same one", () => {
    expect(open(["log", "p2"], ["letter", "p1"])).toEqual([
      "This passage",
      "Other documents, and elsewhere in this one",
    ]);
    expect(statements()).toEqual([
      "As log has it in p1",
      "As letter has it in p1",
      "As log has it in p2",
    ]);
  });
});
