import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { AttestationItem, EventEvidence, EventItem, PlaceTie } from "@/lib/store/answers";
import { allOf, attestedWithin } from "./condition";
import type { Database } from "./engine";
import { listEvents } from "./listings";

/** Events as `listEvents` lists them, each with what the documents and sections asked for say of it. */
export function listEvidence(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<EventEvidence> {
  const asked = allOf(attestedWithin(query));
  const claims = database.prepare(
    `SELECT attestation.item, actor.record ->> '$.title' AS speaker
      FROM attestation LEFT JOIN actor ON actor.id = attestation.item ->> '$.speaker'
      WHERE attestation.event = ? AND ${asked.sql} ORDER BY attestation.ordinal`,
  );
  const ties = database.prepare(
    "SELECT DISTINCT tie FROM event_place WHERE event = ? ORDER BY rowid",
  );
  const withEvidence = (event: EventItem): EventEvidence => ({
    event,
    ties: (ties.all(event.id) as { tie: string }[]).map(({ tie }) => JSON.parse(tie) as PlaceTie),
    claims: (claims.all(event.id, ...asked.values) as ClaimRow[]).map(({ item, speaker }) => ({
      item: JSON.parse(item) as AttestationItem,
      speaker,
    })),
  });
  const page = listEvents(database, query, request);
  return { ...page, items: page.items.map(withEvidence) };
}

type ClaimRow = { item: string; speaker: string | null };
