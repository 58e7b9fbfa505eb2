import { describe, expect, it } from "vitest";
import { findLinkProblems } from "./link-problems";
import { type ListKey, listKeys } from "./list-page";
import { formatPageCursor } from "./page-cursor";
import { VIEW_PARSERS, type ViewKey } from "./view";

const known = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { id, name: id }]));
const KNOWN = {
  types: known("attack"),
  places: known("camp-ashraf", "iraq"),
  documents: known("stango-2012"),
  sections: known("s2"),
  actors: known("unhcr"),
};
const problemsOf = (search: string, path = "/events") =>
  findLinkProblems(path, new URLSearchParams(search), KNOWN);

const LIST_PATHS = [
  "/places",
  "/events",
  "/documents",
  "/attestations",
  "/passages",
  "/mentions",
  "/figures",
  "/disagreements",
  "/find",
  "/changes",
  "/documents/long-log",
];
const CURSOR = formatPageCursor({ sort: "-title", key: "a", ordinal: 3, direction: "next" });

/** For every key of a link: what it may hold, and texts that it may not. */
const VALUES: Record<ViewKey | ListKey, { good: string; broken: string[] }> = {
  map: { good: "4/33/44", broken: ["", "here", "99/0/0", "1/2"] },
  t: { good: "2011/2013", broken: ["soon", "2013/2011", ".."] },
  certain: { good: "1", broken: ["", "yes", "2"] },
  type: { good: "attack", broken: ["", ",", "At tack"] },
  doc: { good: "stango-2012", broken: ["", "Ü"] },
  actor: { good: "unhcr", broken: ["", "a b"] },
  q: { good: "camp", broken: [] },
  located: { good: "0", broken: ["", "true"] },
  dated: { good: "1", broken: ["", "no"] },
  panel: { good: "full", broken: ["", "wide"] },
  span: { good: "2011/2012-03", broken: ["", "soon", "2011/..", "2013/2011"] },
  release: { good: "0123456789ab", broken: ["", "0123456789", "0123456789AB", "../0123456789"] },
  base: { good: "offline", broken: ["", "other"] },
  theme: { good: "dark", broken: ["", "pink"] },
  bbox: { good: "44,33,45,34", broken: ["", "1,2,3", "nonsense", "1,40,2,30"] },
  place: { good: "camp-ashraf", broken: ["", "Camp Ashraf"] },
  about: { good: "iraq", broken: ["", "../x"] },
  section: { good: "s2", broken: ["", "§2"] },
  "date-precision": { good: "month,year", broken: ["", "hour"] },
  "date-basis": { good: "stated", broken: ["", "guessed"] },
  as: { good: "table", broken: ["", "map"] },
  columns: { good: "title,id", broken: ["", "title,title", "size"] },
  order: { good: "-title", broken: ["", "id", "--title"] },
  from: { good: "400", broken: ["", "-1", "1.5", "01"] },
  since: { good: "2026-11-20", broken: [""] },
  follow: { good: "1", broken: ["", "0"] },
  sortby: { good: "-title", broken: ["", "size"] },
  limit: { good: "5", broken: ["", "0", "-1", "ten"] },
  cursor: { good: CURSOR, broken: ["", "zzz", "e30"] },
  kind: { good: "place,actor", broken: ["", "thing", "place,"] },
  form: { good: "name", broken: ["", "A name"] },
  context: { good: "0", broken: ["", "true"] },
  "place-precision": { good: "city-extent", broken: ["", "fine,"] },
  within: { good: "camp-ashraf", broken: ["", "A camp"] },
  target: { good: "tehran", broken: ["", "Tehran,"] },
  in: { good: "places", broken: ["", "lists"] },
  at: { good: "p4000", broken: ["", "P 4000"] },
};

describe("Problems of a link", () => {
  it("names unknown keys, broken values and unknown ids, each with what it held", () => {
    expect(problemsOf("wheel=1&map=here&type=attack,dance&doc=stango-2012")).toEqual([
      { type: "unknown-key", key: "wheel", value: "1" },
      { type: "broken-value", key: "map", value: "here" },
      { type: "unknown-id", key: "type", value: "dance" },
    ]);
  });

  it("knows every key of the view and of every list", () => {
    const keys = new Set([...Object.keys(VIEW_PARSERS), ...LIST_PATHS.flatMap(listKeys)]);
    expect(Object.keys(VALUES).toSorted()).toEqual([...keys].toSorted());
  });

  describe.each(Object.entries(VALUES))("with the key %s", (key, { good, broken }) => {
    const isOfView = Object.hasOwn(VIEW_PARSERS, key);
    const paths = LIST_PATHS.filter(
      (path) => isOfView || listKeys(path).some((name) => name === key),
    );
    const written = (value: string) =>
      new URLSearchParams([...(key === "cursor" ? [["sortby", "-title"]] : []), [key, value]]);

    it.each(paths)("finds nothing wrong with what may stand there: %s", (path) => {
      expect(problemsOf(`${written(good)}`, path)).toEqual([]);
    });

    it.each(paths)("names what cannot be read: %s", (path) => {
      for (const value of broken) {
        expect(problemsOf(`${written(value)}`, path)).toEqual([
          { type: "broken-value", key, value },
        ]);
      }
    });

    it("names the value that is left out where it is given twice", () => {
      const [path] = paths;
      const search = `${written(good)}&${new URLSearchParams({ [key]: "other" })}`;
      expect(problemsOf(search, path)).toEqual([{ type: "repeated-key", key, value: "other" }]);
    });

    it("is unknown to pages without such a list", () => {
      if (isOfView) return;
      for (const path of ["/", "/about", "/places/camp-ashraf", "/toString"]) {
        expect(problemsOf(`${new URLSearchParams({ [key]: good })}`, path)).toEqual([
          { type: "unknown-key", key, value: good },
        ]);
      }
    });
  });

  it("finds nothing wrong with a form's field that was left empty", () => {
    for (const path of LIST_PATHS) expect(problemsOf("q=&t=", path)).toEqual([]);
  });

  it("names a cursor of another order than the list's", () => {
    expect(problemsOf(`cursor=${CURSOR}`)).toEqual([
      { type: "broken-value", key: "cursor", value: CURSOR },
    ]);
  });

  it("says that a search is longer than what is looked for", () => {
    const value = Array(17).fill("camp").join(" ");
    expect(problemsOf(`q=${value}`)).toEqual([{ type: "long-search", key: "q", value }]);
  });

  it.each(["type", "doc", "actor", "place", "about", "section"])(
    "does not read more ids than can be looked up at once: %s",
    (key) => {
      const value = Array.from({ length: 101 }, (_, index) => `a${index}`).join();
      expect(problemsOf(`${key}=${value}`)).toEqual([{ type: "broken-value", key, value }]);
    },
  );

  it.each(["", "t=2011&certain=1&type=attack&actor=unhcr", "_rsc=1abc"])(
    "finds nothing wrong with %j",
    (search) => expect(problemsOf(search)).toEqual([]),
  );

  it.each([
    ["type", "attack"],
    ["doc", "stango-2012"],
    ["actor", "unhcr"],
    ["place", "camp-ashraf"],
    ["about", "iraq"],
    ["section", "s2"],
  ])("knows the ids of %s from those of the other keys", (key, own) => {
    const others = ["attack", "stango-2012", "unhcr"].filter((id) => id !== own);
    expect(problemsOf(`${key}=${own},,${others.join()}`)).toEqual(
      others.map((value) => ({ type: "unknown-id", key, value })),
    );
  });

  it("does not call an id unknown before it is known what ids stand for", () => {
    expect(findLinkProblems("/", new URLSearchParams("type=dance"), undefined)).toEqual([]);
  });

  it("is not fooled by names that every object has", () => {
    expect(problemsOf("constructor=1&toString=2").map(({ type }) => type)).toEqual([
      "unknown-key",
      "unknown-key",
    ]);
  });
});
