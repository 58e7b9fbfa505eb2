import { afterAll, describe, expect, it } from "vitest";
import { linkedRecordsOf } from "@/lib/ingest/check-tour-links";
import type { StepFacts } from "@/lib/query/step-facts";
import { findTourLinkFaults } from "@/lib/query/tour-link";
import { loadEdgeAtlas, recordOf } from "../store/edge-atlas";
import { openServer } from "./ask";

const { ask, askJson, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());
const data = loadEdgeAtlas();

const factsOf = (asked: { link?: string; passages?: string }): Promise<StepFacts> =>
  askJson(`/api/tour-step?${new URLSearchParams(asked)}`);

/** The passages of a document in the order of its text, as an answer has them. */
function passagesOf(id: string, passages = recordOf(data.documents, id).passages) {
  const inOrder = passages.toSorted((one, other) => one.start - other.start);
  return inOrder.map(({ id: passage, gloss }) => ({ document: id, passage, gloss }));
}

const withoutSource = ({ passages }: Pick<StepFacts, "passages">) =>
  passages.map(({ document, passage, gloss }) => ({ document, passage, gloss }));

describe("What is said of a step of a tour", () => {
  const MAP = "map=2/0/0";
  it.each([
    ...data.tours.flatMap(({ steps }) => steps.map(({ link }) => link)),
    "/places/nowhere?map=2/0/0",
    "/places/soul-buoy?map=2/0/0",
    "/events/double-count?map=2/0/0",
    "/tours/all-round/1?map=2/0/0",
    "//atlas.example/?map=2/0/0",
    "https://atlas.example/",
    `/documents/survey-report?${MAP}#s2`,
    `/documents/survey-report?${MAP}#p99`,
    `/about?${MAP}#where`,
    "/places",
    `/places?doc=report&colour=red&t=2011-13&${MAP}`,
    `/places?place=soul-buoy,nowhere&about=null-island&actor=storm&section=s99&${MAP}`,
    `/?type=storm&type=voyage&${MAP}`,
    `/mentions?target=nobody&form=rune&${MAP}`,
    `/mentions?target=zoe-angstrom&kind=actor&${MAP}`,
    `/places?within=the-oceans&place-precision=nothing&${MAP}`,
  ])("finds what the data check finds in %s", async (link) => {
    const { faults } = await factsOf({ link });
    expect(faults).toEqual(findTourLinkFaults(link, linkedRecordsOf(data)));
  });

  it("names the passages that attest an event, each once", async () => {
    const { attestations } = recordOf(data.events, "squall");
    const facts = await factsOf({ link: `/events/squall/evidence?${MAP}` });
    const keys = facts.passages.map(({ document, passage }) => `${document}/${passage}`);
    const expected = new Set(attestations.map(({ document, passage }) => `${document}/${passage}`));
    expect(keys.toSorted()).toEqual([...expected].toSorted());
    expect(facts.isWhole).toBe(true);
    for (const { document, passage, gloss } of facts.passages) {
      const record = recordOf(recordOf(data.documents, document).passages, passage);
      expect(gloss).toBe(record.gloss);
    }
  });

  it("names the passages of a document in their order, those of the part that is linked to first", async () => {
    const all = passagesOf("survey-report");
    expect(withoutSource(await factsOf({ link: `/documents/survey-report?${MAP}` }))).toEqual(all);
    const [first] = withoutSource(await factsOf({ link: `/documents/survey-report?${MAP}#p5` }));
    expect(first?.passage).toBe("p5");
    const { sections, passages } = recordOf(data.documents, "survey-report");
    const last = sections.at(-1)?.id ?? "";
    const own = passages.filter(({ section }) => section === last);
    const facts = await factsOf({ link: `/documents/survey-report?${MAP}#${last}` });
    expect(withoutSource(facts).slice(0, own.length)).toEqual(passagesOf("survey-report", own));
    expect(facts.passages).toHaveLength(all.length);
  });

  it("names the passages behind a place's events, as the filters of the link have it", async () => {
    const tied = (filter: (place: string, type: string) => boolean) =>
      data.events
        .filter(({ places, type }) => places.some(({ place }) => filter(place, type)))
        .flatMap(({ attestations }) => attestations)
        .map(({ document, passage }) => `${document}/${passage}`);
    const keysOf = ({ passages }: StepFacts) =>
      passages.map(({ document, passage }) => `${document}/${passage}`).toSorted();
    const storms = await factsOf({ link: `/places/null-island?type=storm&${MAP}` });
    const all = await factsOf({ link: `/places/null-island?${MAP}` });
    const ofStorms = tied((place, type) => place === "null-island" && type === "storm");
    expect(keysOf(storms)).toEqual([...new Set(ofStorms)].toSorted());
    expect(keysOf(all)).toEqual(
      expect.arrayContaining([...new Set(tied((place) => place === "null-island"))]),
    );
    expect(all.passages.length).toBeGreaterThan(storms.passages.length);
  });

  it("says where a page looks whose link does not", async () => {
    const { camera, faults } = await factsOf({ link: "/places/null-island" });
    expect(faults).toEqual([{ type: "no-camera" }]);
    const [zoom, lat, lng] = (camera ?? "").split("/").map(Number);
    expect(zoom).toBeGreaterThan(2);
    expect([lat, lng].map((degrees) => Math.round(degrees ?? Number.NaN))).toEqual([0, 0]);
    expect((await factsOf({ link: `/places/null-island?${MAP}` })).camera).toBeNull();
  });

  it("finds the passages that there are among those that are asked for", async () => {
    const asked = "survey-report/p4,survey-report/p99,nowhere/p1,emoji-log/p3";
    const { found, faults } = await factsOf({ passages: asked });
    expect(faults).toEqual([]);
    expect(found.map(({ document, passage }) => `${document}/${passage}`)).toEqual([
      "survey-report/p4",
      "emoji-log/p3",
    ]);
    expect(found[0]?.source).toBe(recordOf(data.documents, "survey-report").shortTitle);
  });

  it.each([
    ["a passage without its document", "passages=p4"],
    ["more passages than it answers", `passages=${manyPassages(101)}`],
    ["a link that is longer than any", `link=/${"x".repeat(2_000)}`],
    ["a parameter that it does not have", "text=whatever"],
  ])("refuses %s", async (_, search) => {
    expect((await ask(`/api/tour-step?${search}`)).status).toBe(400);
  });

  it("leads readers to the page that asks it", async () => {
    const response = await ask("/api/tour-step?link=/places&f=html");
    expect(response.status).toBe(303);
    expect(new URL(response.headers.get("location") ?? "").pathname).toBe("/tours/new");
  });
});

function manyPassages(count: number): string {
  return Array.from({ length: count }, (_, index) => `a/p${index}`).join();
}
