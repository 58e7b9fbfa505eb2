import { describe, expect, it } from "vitest";
import { loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { checkTourLinks } from "./check-tour-links";

const whole = loadEdgeAtlas();

/** What is said of a step with this link. */
function messagesOf(link: string): string[] {
  const [tour] = whole.tours;
  const [step] = tour?.steps ?? [];
  if (!tour || !step) throw new Error("The fixture has no step.");
  return checkTourLinks({ ...whole, tours: [{ ...tour, steps: [{ ...step, link }] }] }).map(
    ({ message }) => message,
  );
}

const MAP = "map=2/0/0";
const NO_PAGE = "write the path of a page of this atlas, without a language";

describe("checkTourLinks", () => {
  it("finds nothing wrong with the tours of the fixture", () => {
    expect(checkTourLinks(whole)).toEqual([]);
  });

  it("says in which file, tour and step a link would not open", () => {
    const [tour] = whole.tours;
    const steps = (tour?.steps ?? []).map((step, index) =>
      index === 2 ? { ...step, link: "/nowhere" } : step,
    );
    expect(checkTourLinks({ ...whole, tours: tour ? [{ ...tour, steps }] : [] })).toEqual([
      {
        file: "tours.json",
        record: "all-round",
        field: "steps[2].link",
        message: `leads to no page: "/nowhere"; ${NO_PAGE}`,
      },
    ]);
  });

  it.each([
    `/?${MAP}`,
    `/places?within=the-oceans&place-precision=site-extent&${MAP}`.replace(
      "site-extent",
      whole.vocabulary.precisionBases[0]?.id ?? "",
    ),
    `/mentions?target=zoe-angstrom&kind=actor&${MAP}`,
    `/documents/survey-report?${MAP}#s2`,
    `/coverage/survey-report?${MAP}`,
    `/events/landing/evidence?${MAP}&panel=full&base=offline&theme=dark&span=2011/2012`,
  ])("takes %s", (link) => {
    expect(messagesOf(link)).toEqual([]);
  });

  it.each([
    [`/places/nowhere?${MAP}`, 'names nothing in places: "nowhere"'],
    [
      `/places/soul-buoy?${MAP}`,
      'names nothing in places: "soul-buoy"; it has moved, write "null-island"',
    ],
    [`/events/double-count?${MAP}`, 'names nothing in events: "double-count"; it was withdrawn'],
    [`/events/nowhere/evidence?${MAP}`, 'names nothing in events: "nowhere"'],
    [`/coverage/nowhere?${MAP}`, 'names nothing in documents: "nowhere"'],
    [
      `/places/null-island/evidence?${MAP}`,
      `leads to no page: "/places/null-island/evidence"; ${NO_PAGE}`,
    ],
    [`/fa/places?${MAP}`, `leads to no page: "/fa/places"; ${NO_PAGE}`],
    [`/tours/all-round/1?${MAP}`, `leads to no page: "/tours/all-round/1"; ${NO_PAGE}`],
    [`//atlas.example/?${MAP}`, `is no path of this atlas: "//atlas.example/?${MAP}"`],
    [`/places /x?${MAP}`, `is no path of this atlas: "/places /x?${MAP}"`],
    ["/places", "does not say where the map looks; add map=zoom/latitude/longitude"],
    ["/places?map=2/0", 'has "map=2/0", which cannot be read'],
    [`/places?t=2011-13&${MAP}`, 'has "t=2011-13", which cannot be read'],
    [
      `/places?colour=red&${MAP}`,
      'has "colour=red", and "colour" is no part of links to this page',
    ],
    [`/places?as=table&${MAP}`, 'has "as=table", and "as" is no part of links to this page'],
    [`/events?as=pie&${MAP}`, 'has "as=pie", which cannot be read'],
    [`/places?type=gale&${MAP}`, 'has "type=gale", which names nothing in this atlas'],
    [`/places?actor=storm&${MAP}`, 'has "actor=storm", which names nothing in this atlas'],
    [`/places?section=s99&${MAP}`, 'has "section=s99", which names nothing in this atlas'],
    [
      `/places?doc=report&${MAP}`,
      'has "doc=report", which names nothing in this atlas; it has moved, write "survey-report"',
    ],
    [`/mentions?target=nobody&${MAP}`, 'has "target=nobody", which names nothing in this atlas'],
    [`/mentions?form=rune&${MAP}`, 'has "form=rune", which names nothing in this atlas'],
    [`/?type=storm&type=voyage&${MAP}`, 'has "type=voyage" besides another "type"; give it once'],
    [`/documents/survey-report?${MAP}#p99`, 'names no passage or section of a document: "#p99"'],
    [`/about?${MAP}#where`, 'names no passage or section of a document: "#where"'],
  ])("refuses %s", (link, message) => {
    expect(messagesOf(link)).toEqual([message]);
  });

  it("refuses words to look for that no search reads to their end", () => {
    expect(
      messagesOf(`/events?q=${"word ".repeat(90).trim().replaceAll(" ", "%20")}&${MAP}`),
    ).toEqual([expect.stringMatching(/^has "q=word .*", which is too long to be looked for$/)]);
  });
});
