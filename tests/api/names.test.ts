import { afterAll, describe, expect, it } from "vitest";
import { loadEdgeAtlas, namesByLanguage, recordOf } from "../store/edge-atlas";
import { openServer } from "./ask";

const { ask, askJson, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());
const data = loadEdgeAtlas();

describe("The names of ids", () => {
  it("are those of the records, by the id that was asked for; what nothing has is left out", async () => {
    const { names } = await askJson(
      "/api/names?place=soul-buoy,quay,no-such-place&about=null-island&document=report&section=s1&actor=crew,nobody&type=voyage",
    );
    const placeOf = (id: string) => {
      const { title, names: all } = recordOf(data.places, id).properties;
      return { id, name: title, ...namesByLanguage(all) };
    };
    const crew = recordOf(data.actors, "crew");
    const report = recordOf(data.documents, "survey-report");
    const voyage = recordOf(data.vocabulary.eventTypes, "voyage");
    expect(names).toEqual({
      types: {
        voyage: {
          id: "voyage",
          name: voyage.label.en,
          names: { ar: voyage.label.ar, fa: voyage.label.fa },
        },
      },
      places: {
        "soul-buoy": placeOf("null-island"),
        quay: placeOf("quay"),
        "null-island": placeOf("null-island"),
      },
      documents: { report: { id: "survey-report", name: report.shortTitle } },
      sections: { s1: { id: "s1", name: recordOf(report.sections, "s1").title } },
      actors: { crew: { id: "crew", name: crew.title, ...namesByLanguage(crew.names) } },
    });
  });

  it("are asked for by ids alone", async () => {
    const response = await ask("/api/names?q=boat&limit=5&place=Null%20Island");
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map(({ parameter }: { parameter: string }) => parameter).toSorted()).toEqual([
      "limit",
      "place",
      "q",
    ]);
  });

  it("lead readers to the events that are meant", async () => {
    const response = await ask("/api/names?place=quay&f=html");
    expect(response.status).toBe(303);
    expect(new URL(response.headers.get("location") ?? "").pathname).toBe("/events");
    expect(new URL(response.headers.get("location") ?? "").search).toBe("?place=quay");
  });
});
