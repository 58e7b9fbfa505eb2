import { describe, expect, it } from "vitest";
import type { FieldChange, RecordChange } from "@/lib/records/release";
import { countChanges, foldChanges } from "./history";

const field = (name: string, before: FieldChange["before"], after: FieldChange["after"]) => ({
  field: name,
  before,
  after,
});
const change = (
  kind: RecordChange["change"],
  id: string,
  fields: FieldChange[] = [],
  more: Partial<RecordChange> = {},
): RecordChange => ({
  collection: "events",
  id,
  change: kind,
  title: id,
  within: null,
  fields,
  ...more,
});

const fold = (...changes: RecordChange[]) =>
  foldChanges(changes).map(({ id, change: kind, fields }) => [
    id,
    kind,
    ...fields.map(({ field: name, before, after }) => [name, before, after]),
  ]);

describe("Changes of several releases", () => {
  it("are one: from what was first to what is last", () => {
    expect(
      fold(
        change("changed", "a", [field("title", "one", "two"), field("type", "x", "y")]),
        change("changed", "a", [field("title", "two", "three")]),
      ),
    ).toEqual([["a", "changed", ["title", "one", "three"], ["type", "x", "y"]]]);
  });

  it("keep that there was nothing before, and that there is nothing after", () => {
    expect(
      fold(
        change("changed", "a", [field("note", null, "one")]),
        change("changed", "a", [field("note", "one", "two")]),
      ),
    ).toEqual([["a", "changed", ["note", null, "two"]]]);
    expect(
      fold(
        change("changed", "a", [field("note", "one", "two")]),
        change("changed", "a", [field("note", "two", null)]),
      ),
    ).toEqual([["a", "changed", ["note", "one", null]]]);
  });

  it("are none where all is as it was, or came and went", () => {
    expect(
      fold(
        change("changed", "a", [field("title", "one", "two")]),
        change("added", "b", [field("title", null, "b")]),
        change("changed", "a", [field("title", "two", "one")]),
        change("withdrawn", "b", [field("title", "b", null)]),
      ),
    ).toEqual([]);
  });

  it("add what is there at last, withdraw what is not, and change what came back", () => {
    expect(
      fold(
        change("added", "a", [field("title", null, "one")]),
        change("changed", "a", [field("title", "one", "two")]),
        change("changed", "b", [field("title", "x", "y")]),
        change("withdrawn", "b", [field("title", "y", null)]),
        change("withdrawn", "c", [field("title", "was", null)]),
        change("added", "c", [field("title", null, "is")]),
      ),
    ).toEqual([
      ["a", "added", ["title", null, "two"]],
      ["b", "withdrawn", ["title", "x", null]],
      ["c", "changed", ["title", "was", "is"]],
    ]);
  });

  it("meet where one changes a part of what another changes whole", () => {
    expect(
      fold(
        change("changed", "a", [field("date", null, { edtf: "2011", basis: "stated" })]),
        change("changed", "a", [field("date.edtf", "2011", "2012")]),
      ),
    ).toEqual([["a", "changed", ["date", null, { edtf: "2012", basis: "stated" }]]]);
    expect(
      fold(
        change("changed", "a", [field("date.edtf", "2010", "2011")]),
        change("changed", "a", [field("date", { edtf: "2011", basis: "stated" }, null)]),
      ),
    ).toEqual([["a", "changed", ["date", { edtf: "2010", basis: "stated" }, null]]]);
    expect(
      fold(
        change("changed", "a", [field("terms", null, [{ id: "x", label: "one" }, { id: "y" }])]),
        change("changed", "a", [
          field("terms.x.label", "one", "two"),
          field("terms.y", { id: "y" }, null),
        ]),
      ),
    ).toEqual([["a", "changed", ["terms", null, [{ id: "x", label: "two" }]]]]);
  });

  it("are told by collection, under the title of the last", () => {
    const folded = foldChanges([
      change("changed", "e", [field("title", 1, 2)]),
      change("changed", "a", [field("x", 1, 2)], { collection: "other" }),
      change("changed", "d", [field("x", 1, 2)], { collection: "documents" }),
      change("changed", "e", [field("title", 2, 3)], { title: "The last" }),
    ]);
    expect(folded.map(({ collection, id, title }) => [collection, id, title])).toEqual([
      ["documents", "d", "d"],
      ["events", "e", "The last"],
      ["other", "a", "a"],
    ]);
    expect(countChanges(folded)).toEqual({ added: 0, changed: 3, withdrawn: 0 });
  });
});
