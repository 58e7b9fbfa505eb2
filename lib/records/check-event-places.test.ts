import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

const places = (data: AtlasData, event: string) => recordOf(data.events, event).places;

/** What the check says where a document's passages do not name a place that they are listed as stating. */
const unnamed = (event: string, document: string, place: string) =>
  `events.json: ${event}: places[0].basis: is "stated", but no passage of ${document} listed names ${place} or a place within it; list the passage that does, mark the mention, or give that document an entry of its own with "context", "inferred" or "ambiguous" (a metonym or a part of another name does not count)`;

describe("checkEventPlaces", () => {
  it.each<Rule>([
    [
      "a place that no passage listed names",
      (data) => {
        first(places(data, "tide-taken")).basis = "stated";
      },
      unnamed("tide-taken", "survey-report", "null-island"),
    ],
    [
      "a document that does not name the place among those that do",
      (data) => {
        const letter = recordOf(data.documents, "persian-letter");
        letter.mentions = letter.mentions.filter(({ target }) => target !== "null-island");
      },
      unnamed("landing", "persian-letter", "null-island"),
    ],
    [
      "a place named only by what stands for its government",
      (data) => {
        for (const mention of recordOf(data.documents, "survey-report").mentions) {
          if (mention.target === "greenwich-house") mention.form = "metonym";
        }
      },
      unnamed("coal-shortage", "survey-report", "greenwich-house"),
    ],
    [
      "a place whose name runs on beyond the passage",
      (data) => {
        for (const mention of recordOf(data.documents, "survey-report").mentions) {
          if (mention.target === "greenwich-house") mention.end += 100;
        }
      },
      unnamed("coal-shortage", "survey-report", "greenwich-house"),
    ],
    [
      "a place of which only the place around it is named",
      (data) => {
        first(places(data, "coal-shortage")).place = "greenwich-cellar";
      },
      unnamed("coal-shortage", "survey-report", "greenwich-cellar"),
    ],
    [
      "an end of a move on an event that is no movement",
      (data) => {
        first(places(data, "about-null")).role = "to";
      },
      'events.json: about-null: places[0].role: only an event of the family "movement" goes from a place or to it, "notice" is none; take "at" or "about", or another type',
    ],
    [
      "a place given twice",
      (data) => repeatFirst(places(data, "about-null")),
      "events.json: about-null: places[1]: repeats place, role and basis of an entry before it; make them one",
    ],
    [
      "a passage that gives a place on two bases",
      (data) => {
        places(data, "about-null").push({
          ...first(places(data, "about-null")),
          basis: "ambiguous",
        });
      },
      'events.json: about-null: places[1].attestations: gives the place in this role twice: "about-null-1"; choose one basis',
    ],
    [
      "a passage that puts an event both near a place and there",
      (data) => {
        places(data, "at-and-about").push({
          ...first(places(data, "at-and-about")),
          role: "near",
        });
      },
      'events.json: at-and-about: places[3].attestations: puts the event both near the place and there: "at-and-about-1"; choose one role',
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("takes a place within as naming the place around it", () => {
    const problems = problemsAfter((data) => {
      recordOf(data.places, "greenwich-house").properties.within = "quay";
      first(places(data, "coal-shortage")).place = "quay";
    });
    expect(problems).toEqual([]);
  });
});
