import { describe, expect, it } from "vitest";
import type { AtlasData } from "@/lib/records/atlas-data";
import { ChangeFile } from "@/lib/records/release";
import { EDGE_ATLAS_FOLDER, loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { compareData } from "./compare-data";
import { readDataFiles } from "./data-files";
import { readUnchecked } from "./read-unchecked";

/** What a change of the fixture's records is told as. */
function changesOf(change: (data: AtlasData) => void) {
  const [before, after] = [loadEdgeAtlas(), loadEdgeAtlas()];
  change(after);
  return compareData(before, after);
}

const fieldsOf = (change: (data: AtlasData) => void) =>
  changesOf(change).flatMap(({ fields }) => fields);

describe("Comparing data", () => {
  it("finds nothing where nothing changed", () => {
    expect(changesOf(() => {})).toEqual([]);
  });

  it("finds nothing where records only stand in another order", () => {
    const changes = changesOf((data) => {
      for (const list of [data.events, data.places, data.documents, data.landmarks, data.tours]) {
        list.reverse();
      }
      data.redirects.reverse();
      data.vocabulary.eventTypes.reverse();
      for (const { attestations } of data.events) attestations.reverse();
      for (const { sections, passages } of data.documents) {
        sections.reverse();
        passages.reverse();
      }
    });
    expect(changes).toEqual([]);
  });

  it("finds nothing where only the schema of editors changed", () => {
    const changes = changesOf(({ documents, atlas }) => {
      for (const record of [...documents, atlas]) record.$schema = "./elsewhere.json";
    });
    expect(changes).toEqual([]);
  });

  it("tells a change by record and field, and what the record is called afterwards", () => {
    const changes = changesOf(({ places }) => {
      const { properties } = recordOf(places, "quay");
      properties.title = "Long Quay";
      properties.crossCheck = "Paced out.";
    });
    expect(changes).toEqual([
      {
        collection: "places",
        id: "quay",
        title: "Long Quay",
        within: null,
        change: "changed",
        fields: [
          {
            field: "properties.title",
            before: recordOf(loadEdgeAtlas().places, "quay").properties.title,
            after: "Long Quay",
          },
          { field: "properties.crossCheck", before: null, after: "Paced out." },
        ],
      },
    ]);
  });

  it("tells every field of what was added, and of what was withdrawn", () => {
    const actor = { id: "gull", title: "The gull", type: "group", names: [] };
    const fields = Object.entries(actor).filter(([field]) => field !== "id");
    const added = changesOf(({ actors }) => actors.push(actor));
    expect(added).toEqual([
      {
        ...{ collection: "actors", id: "gull", title: "The gull", within: null, change: "added" },
        fields: fields.map(([field, after]) => ({ field, before: null, after })),
      },
    ]);
    const [without, with_] = [loadEdgeAtlas(), loadEdgeAtlas()];
    with_.actors.push(actor);
    expect(compareData(with_, without)).toEqual([
      {
        ...{ collection: "actors", id: "gull", title: "The gull", within: null },
        change: "withdrawn",
        fields: fields.map(([field, before]) => ({ field, before, after: null })),
      },
    ]);
  });

  it("keeps apart an event and its attestations, and a document and its passages", () => {
    const changes = changesOf(({ events, documents }) => {
      const event = events.find(({ attestations }) => attestations.length > 1);
      const document = documents.find(({ passages }) => passages.length > 0);
      if (!event?.attestations[0] || !document?.passages[0])
        throw new Error("The fixture has none.");
      event.attestations[0].statement = "Something else.";
      document.passages[0].gloss = "Something else.";
    });
    expect(
      changes.map(({ collection, id, within, title }) => [collection, id, within, title]),
    ).toEqual([
      ["passages", "arabic-notice/p1", "arabic-notice", "arabic-notice/p1"],
      [
        "attestations",
        expect.stringMatching(/^landing-/),
        "landing",
        recordOf(loadEdgeAtlas().events, "landing").title,
      ],
    ]);
    expect(changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["gloss"],
      ["statement"],
    ]);
  });

  it("tells that an attestation went to another event", () => {
    const changes = changesOf(({ events }) => {
      const [landing, other] = [recordOf(events, "landing"), recordOf(events, "rumour")];
      other.attestations.push(...landing.attestations.splice(0, 1));
    });
    expect(changes.map(({ collection, within }) => [collection, within])).toEqual([
      ["attestations", "rumour"],
    ]);
    expect(changes[0]?.fields).toEqual([{ field: "event", before: "landing", after: "rumour" }]);
  });

  it("tells every passage and attestation of what was withdrawn with them", () => {
    const { events, documents } = loadEdgeAtlas();
    const landing = recordOf(events, "landing");
    const note = recordOf(documents, "survey-report");
    const changes = changesOf((data) => {
      data.events = data.events.filter(({ id }) => id !== landing.id);
      data.documents = data.documents.filter(({ id }) => id !== note.id);
    });
    expect(changes.map(({ collection, id, change }) => `${change} ${collection} ${id}`)).toEqual([
      `withdrawn documents ${note.id}`,
      ...note.passages.map(({ id }) => `withdrawn passages ${note.id}/${id}`),
      `withdrawn events ${landing.id}`,
      ...landing.attestations.map(({ id }) => `withdrawn attestations ${id}`),
    ]);
  });

  it("tells each kind of record by what it is called", () => {
    const changes = changesOf((data) => {
      data.documents.splice(0, 1);
      data.places.splice(0, 1);
      data.events.splice(0, 1);
      data.actors.splice(0, 1);
      data.disagreements.splice(0, 1);
      data.tours.splice(0, 1);
    });
    const data = loadEdgeAtlas();
    const titles = changes
      .filter(({ collection }) => collection !== "passages" && collection !== "attestations")
      .map(({ title }) => title);
    expect(titles).toEqual([
      data.documents[0]?.title.text,
      data.places[0]?.properties.title,
      data.events[0]?.title,
      data.actors[0]?.title,
      data.disagreements[0]?.sentence,
      data.tours[0]?.title,
    ]);
  });

  it("puts what is there now in the order of its file, and what is gone after it", () => {
    const changes = changesOf(({ actors }) => {
      const [first, second] = actors.splice(0, 2);
      if (!first || !second) throw new Error("The fixture has too few.");
      for (const actor of actors) actor.note = "Changed.";
      actors.unshift({ ...first, id: "zz-new" });
      actors.push({ ...first, id: "aa-new" });
    });
    const ids = loadEdgeAtlas().actors.map(({ id }) => id);
    expect(changes.map(({ id }) => id)).toEqual([
      "zz-new",
      ...ids.slice(2),
      "aa-new",
      ...ids.slice(0, 2),
    ]);
  });

  it("has one record for each file whose parts have no pages", () => {
    const changes = changesOf((data) => {
      data.atlas.openingView.zoom = 7;
      data.landmarks = data.landmarks.filter(({ id }) => id !== "date-line");
      data.references.pop();
      recordOf(data.vocabulary.eventTypes, "notice").label.fa = "اعلان";
      data.redirects.push({ type: "moved", collection: "places", from: "pier", to: "quay" });
      data.method = undefined;
    });
    expect(
      changes.map(({ collection, id, title, within, change }) => [
        ...[collection, id, title, within, change],
      ]),
    ).toEqual(
      ["atlas", "vocabulary", "landmarks", "references", "redirects", "method"].map((id) => [
        ...["other", id, id, null, id === "method" ? "withdrawn" : "changed"],
      ]),
    );
    const fieldOf = (id: string) => changes.find((change) => change.id === id)?.fields;
    expect(fieldOf("atlas")).toEqual([{ field: "openingView.zoom", before: 1, after: 7 }]);
    expect(fieldOf("vocabulary")?.[0]).toEqual({
      field: "eventTypes.notice.label.fa",
      before: "آگهی",
      after: "اعلان",
    });
    expect(fieldOf("landmarks")?.map(({ field }) => field.split(".")[0])).toContain("date-line");
    expect(fieldOf("redirects")).toEqual([
      { field: "places/pier.type", before: null, after: "moved" },
      { field: "places/pier.collection", before: null, after: "places" },
      { field: "places/pier.from", before: null, after: "pier" },
      { field: "places/pier.to", before: null, after: "quay" },
    ]);
  });

  it("gives changes that the schema of their file accepts", () => {
    const empty = loadEdgeAtlas();
    for (const list of Object.values(empty)) if (Array.isArray(list)) list.length = 0;
    const changes = compareData(empty, loadEdgeAtlas());
    expect(changes.length).toBeGreaterThan(150);
    const file = { from: "0".repeat(12), to: "1".repeat(12), changes };
    expect(ChangeFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it("finds the same in files that were not checked, but for what a schema adds", () => {
    const files = readUnchecked(readDataFiles(EDGE_ATLAS_FOLDER));
    const changes = compareData(files, loadEdgeAtlas());
    expect(changes.map(({ id }) => id)).toEqual(["atlas"]);
    expect(changes[0]?.fields).toEqual([{ field: "language", before: null, after: "en" }]);
  });

  it("compares 100,000 events in a few seconds", () => {
    const [before, after] = [loadEdgeAtlas(), loadEdgeAtlas()];
    const [event] = after.events;
    if (!event) throw new Error("The fixture has no event.");
    const many = (title: string) =>
      Array.from({ length: 100_000 }, (_, index) => ({ ...event, id: `event-${index}`, title }));
    before.events = many("Before");
    after.events = many("After").reverse();
    const start = performance.now();
    const events = compareData(before, after).filter(({ collection }) => collection === "events");
    expect(events).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("The fields of a change", () => {
  it.each([
    ["nothing and an empty list", undefined, [], [{ field: "x", before: null, after: [] }]],
    ["nothing and null", undefined, null, []],
    ["null and an object", null, { a: 1, b: null }, [{ field: "x.a", before: null, after: 1 }]],
    [
      "two objects",
      { a: 1, b: 2 },
      { b: 3 },
      [
        { field: "x.b", before: 2, after: 3 },
        { field: "x.a", before: 1, after: null },
      ],
    ],
    ["an object and a text", { a: 1 }, "a", [{ field: "x", before: { a: 1 }, after: "a" }]],
    ["an object and an empty one", { a: 1 }, {}, [{ field: "x.a", before: 1, after: null }]],
    ["two lists without ids", [1, 2], [2, 1], [{ field: "x", before: [1, 2], after: [2, 1] }]],
    ["a list without ids and an empty one", [1], [], [{ field: "x", before: [1], after: [] }]],
    [
      "two lists with ids",
      [
        { id: "p", n: 1 },
        { id: "q", n: 2 },
      ],
      [
        { id: "q", n: 3 },
        { id: "r", n: 4 },
      ],
      [
        { field: "x.q.n", before: 2, after: 3 },
        { field: "x.r.n", before: null, after: 4 },
        { field: "x.p.n", before: 1, after: null },
      ],
    ],
    [
      "an empty list and one with ids",
      [],
      [{ id: "p", n: 1 }],
      [{ field: "x.p.n", before: null, after: 1 }],
    ],
    [
      "lists in which an id is used twice",
      [{ id: "p" }, { id: "p" }],
      [{ id: "p" }],
      [{ field: "x", before: [{ id: "p" }, { id: "p" }], after: [{ id: "p" }] }],
    ],
    ["false and zero", false, 0, [{ field: "x", before: false, after: 0 }]],
  ])("are told apart for %s", (_, before, after, expected) => {
    const withField = (x: unknown) => (data: AtlasData) =>
      Object.assign(data.actors[0] ?? {}, x === undefined ? {} : { x });
    const [old, now] = [loadEdgeAtlas(), loadEdgeAtlas()];
    withField(before)(old);
    withField(after)(now);
    expect(compareData(old, now).flatMap(({ fields }) => fields)).toEqual(expected);
  });

  it("has the mentions of a document as one value", () => {
    const fields = fieldsOf(({ documents }) => recordOf(documents, "survey-report").mentions.pop());
    const { mentions } = recordOf(loadEdgeAtlas().documents, "survey-report");
    expect(fields).toEqual([{ field: "mentions", before: mentions, after: mentions.slice(0, -1) }]);
  });
});
