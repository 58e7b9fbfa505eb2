import { describe, expect, inject, it } from "vitest";
import { readEdgeText } from "../store/edge-atlas";
import { readEdgeRecords } from "../support/edge-records";
import { expectEventPage, readEventPage } from "../support/event-page";
import { openSite } from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));
const records = readEdgeRecords();
const textOfDocument = (id: string) => readEdgeText(records.documentOf(id));

describe("The page of an event", () => {
  it.each(records.events.map((event) => [event.id, event] as const))(
    "says what the record says: %s",
    async (id, event) => {
      const page = await read(`/events/${id}`);
      expect(page.status).toBe(200);
      expect(readEventPage(page)).toEqual(expectEventPage(records, event, textOfDocument));
    },
  );
});
