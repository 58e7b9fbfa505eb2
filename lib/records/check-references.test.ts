import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";
import { checkReferences } from "./check-references";

const place = (data: AtlasData, id: string) => recordOf(data.places, id).properties;
const document = (data: AtlasData, id: string) => recordOf(data.documents, id);
const event = (data: AtlasData, id: string) => recordOf(data.events, id);

describe("checkReferences", () => {
  it("finds nothing wrong with the fixture", () => {
    expect(checkReferences(loadEdgeAtlas())).toEqual([]);
  });

  it.each<Rule>([
    [
      "a term listed twice",
      (data) => repeatFirst(data.vocabulary.genres),
      "vocabulary.json: genres/report: id: is used twice",
    ],
    [
      "a relation whose inverse is none",
      (data) => {
        recordOf(data.vocabulary.relations, "see-also").inverse = "see-nothing";
      },
      'vocabulary.json: relations/see-also: inverse: names no relation: "see-nothing"',
    ],
    [
      "an actor listed twice",
      (data) => repeatFirst(data.actors),
      "actors.json: zoe-angstrom: id: is used twice",
    ],
    [
      "a type of actor outside the vocabulary",
      (data) => {
        recordOf(data.actors, "layla").type = "ghost";
      },
      'actors.json: layla: type: is not an actor type of the vocabulary: "ghost"',
    ],
    [
      "a disagreement listed twice",
      (data) => repeatFirst(data.disagreements),
      "disagreements.json: people-hurt: id: is used twice",
    ],
    [
      "a disagreement about no event",
      (data) => data.disagreements[0]?.events.push("nothing"),
      'disagreements.json: people-hurt: events[1]: names no event: "nothing"',
    ],
    [
      "a disagreement that concerns no event",
      (data) => recordOf(data.disagreements, "people-hurt").events.pop(),
      'disagreements.json: people-hurt: events: concerns no event; name one, or say `"about": "document"`',
    ],
    [
      "documents that differ, but are one",
      (data) => {
        const { passages } = recordOf(data.disagreements, "people-hurt");
        passages.splice(
          0,
          3,
          ...["p4", "p5"].map((passage) => ({ document: "survey-report", passage })),
        );
      },
      "disagreements.json: people-hurt: kind: documents differ, so it rests on passages of two or more, not of one",
    ],
    [
      "a document that differs with itself, but is three",
      (data) => {
        recordOf(data.disagreements, "people-hurt").kind = "document-differs-with-itself";
      },
      "disagreements.json: people-hurt: kind: one document differs with itself, so it rests on passages of one, not of 3",
    ],
    [
      "a disagreement that rests on one passage",
      (data) => {
        const disagreement = recordOf(data.disagreements, "people-hurt");
        disagreement.kind = "open-question";
        disagreement.passages.splice(1);
      },
      'disagreements.json: people-hurt: passages: rests on one passage; name another, or say `"about": "document"`',
    ],
    [
      "an attestation named after another event",
      (data) => {
        first(event(data, "rumour").attestations).id = "squall-9";
      },
      'events.json: squall-9: id: must begin with the id of its event, "rumour-"',
    ],
    [
      "a disagreement of no passage",
      (data) => data.disagreements[0]?.passages.push({ document: "blank-note", passage: "p9" }),
      'disagreements.json: people-hurt: passages[3]: names no passage: "blank-note#p9"',
    ],
    [
      "an id redirected twice",
      (data) => repeatFirst(data.redirects),
      "redirects.json: places/soul-buoy: from: is redirected twice",
    ],
    [
      "a redirect from an id in use",
      (data) => {
        first(data.redirects).from = "quay";
      },
      "redirects.json: places/quay: from: is still in use; only ids that are gone can be redirected",
    ],
    [
      "a redirect to nothing",
      (data) => {
        Object.assign(first(data.redirects), { to: "landing" });
      },
      'redirects.json: places/soul-buoy: to: names nothing in places: "landing"',
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("takes attestations that are named after what their event was called before", () => {
    const problems = problemsAfter((data) => {
      data.redirects.push({ type: "moved", collection: "events", from: "hearsay", to: "rumour" });
      first(event(data, "rumour").attestations).id = "hearsay-1";
    });
    expect(problems).toEqual([]);
  });

  it("takes a disagreement about a document that rests on one passage", () => {
    const problems = problemsAfter((data) => {
      recordOf(data.disagreements, "age-of-the-harbour").passages.splice(1);
    });
    expect(problems).toEqual([]);
  });

  it("takes one id in two collections for two ids", () => {
    const problems = problemsAfter((data) => {
      data.redirects.push({ type: "moved", collection: "events", from: "quay", to: "landing" });
    });
    expect(problems).toEqual([]);
  });

  it("reports all problems at once, in the order of the files", () => {
    const problems = problemsAfter((data) => {
      first(data.redirects).from = "quay";
      event(data, "rumour").type = "gossip";
      document(data, "blank-note").genre = "novel";
      recordOf(data.actors, "layla").type = "ghost";
      place(data, "quay").placeType = "castle";
      repeatFirst(data.vocabulary.genres);
      repeatFirst(data.disagreements);
    });
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "vocabulary.json",
      "places.geojson",
      "actors.json",
      "documents/blank-note.json",
      "events.json",
      "disagreements.json",
      "redirects.json",
    ]);
  });
});
