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

  it("says where the view is narrowed to others, and nothing where it is among them", async () => {
    const OUTSIDE = "This event is not among those that the filters leave.";
    const isTold = async (path: string) => (await read(path)).article.textContent.includes(OUTSIDE);
    for (const { id, type, date } of records.events.slice(0, 12)) {
      expect([id, await isTold(`/events/${id}?type=storm`)]).toEqual([id, type !== "storm"]);
      const isDated = date.edtf !== null;
      expect([id, await isTold(`/events/${id}?dated=0&theme=dark`)]).toEqual([id, isDated]);
    }
    const [first] = records.events;
    expect(await isTold(`/events/${first?.id}`)).toBe(false);
  });
});
