import { describe, expect, it } from "vitest";
import type { AttestedPassage } from "@/lib/store/answers";
import { wordsIn } from "@/lib/words/catalogue";
import { compareClaims } from "./compare-claims";

/** A claim of a document that counts the figures given: `killed=52`. */
const claim = (document: string, id: string, ...figures: string[]) =>
  ({
    attestation: {
      id,
      figures: figures.map((text) => {
        const [measure = "", value] = text.split("=");
        return { counted: measure, measure, value: Number(value), unit: "people", by: "it" };
      }),
    },
    document: { id: document },
  }) as AttestedPassage;

const compared = (...claims: AttestedPassage[]) =>
  compareClaims(claims, wordsIn("en")).map(({ document, leading, others }) => [
    document.id,
    leading.map(({ attestation }) => attestation.id).join(" "),
    others.map(({ attestation }) => attestation.id).join(" "),
  ]);

describe("compareClaims", () => {
  it("gives each document its own claims, in the order of the record", () => {
    expect(compared(claim("letter", "1"), claim("log", "2"), claim("letter", "3"))).toEqual([
      ["letter", "1 3", ""],
      ["log", "2", ""],
    ]);
  });

  it("begins with what counts, and with the first claim of a document that counts nothing", () => {
    const claims = [
      claim("letter", "1"),
      claim("letter", "2", "killed=52"),
      claim("log", "3"),
      claim("log", "4"),
    ];
    expect(compared(...claims)).toEqual([
      ["letter", "2", "1"],
      ["log", "3", "4"],
    ]);
  });

  it("begins with a number once, however often its document says it", () => {
    const claims = [
      claim("letter", "1", "killed=52"),
      claim("letter", "2", "killed=52"),
      claim("letter", "3", "killed=51"),
      claim("letter", "4", "hurt=52"),
      claim("log", "5", "killed=52"),
    ];
    expect(compared(...claims)).toEqual([
      ["letter", "1 3 4", "2"],
      ["log", "5", ""],
    ]);
  });
});
