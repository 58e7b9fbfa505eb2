import { describe, expect, inject, it } from "vitest";
import { readEdgeText } from "../store/edge-atlas";
import { readEdgeRecords } from "../support/edge-records";
import { expectEvidenceSheet, readEvidenceSheet } from "../support/evidence-sheet";
import { openSite } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));
const records = readEdgeRecords();

describe("The evidence sheet of an event", () => {
  it.each(records.events.map((event) => [event.id, event] as const))(
    "says what the record says: %s",
    async (id, event) => {
      const page = await read(`/events/${id}/evidence`);
      expect(page.status).toBe(200);
      expect(readEvidenceSheet(page)).toEqual(
        expectEvidenceSheet(records, event, {
          site: inject("edgeAtlasUrl"),
          day: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(),
          textOfDocument: (document) => readEdgeText(records.documentOf(document)),
        }),
      );
    },
  );

  it("is not there for an event that is not there", async () => {
    const answer = await fetch(`${inject("edgeAtlasUrl")}/events/nothing/evidence`);
    expect(answer.status).toBe(404);
  });

  it("moves with its event, and is gone with it", async () => {
    const ask = (path: string) => fetch(`${inject("edgeAtlasUrl")}${path}`, { redirect: "manual" });
    const moved = await ask("/events/first-landing/evidence?theme=dark");
    expect(moved.status).toBe(308);
    const { pathname, search } = new URL(moved.headers.get("location") ?? "", moved.url);
    expect(pathname + search).toBe("/events/landing/evidence?theme=dark");
    expect((await ask("/events/double-count/evidence")).status).toBe(410);
    expect((await ask("/events/first-landing/other")).status).toBe(404);
  });
});
