import type { AtlasData } from "./atlas-data";
import type { Event } from "./event";
import { type Report, reportTwice } from "./report";

const FILE = "events.json";

/** Events: unique ids, known terms, and places, actors, passages and related events that exist. */
export function checkEvents(data: AtlasData, report: Report) {
  const known = collectKnownIds(data);
  reportTwice(data.events, (id) => report(FILE, id, "id", "is used twice"));
  reportTwice(
    data.events.flatMap((event) => event.attestations),
    (id) => report(FILE, id, "id", "is used by two attestations"),
  );
  for (const event of data.events) checkEvent(event, known, report);
}

type KnownIds = ReturnType<typeof collectKnownIds>;

function collectKnownIds({ vocabulary, events, places, actors, documents }: AtlasData) {
  const ids = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
  return {
    types: ids(vocabulary.eventTypes),
    actorRoles: ids(vocabulary.actorRoles),
    relations: ids(vocabulary.relations),
    events: ids(events),
    places: ids(places),
    actors: ids(actors),
    documents: ids(documents),
    passages: new Set(
      documents.flatMap((document) =>
        document.passages.map((passage) => `${document.id}#${passage.id}`),
      ),
    ),
  };
}

function checkEvent(event: Event, known: KnownIds, report: Report) {
  const refuse = (field: string, message: string) => report(FILE, event.id, field, message);
  if (!known.types.has(event.type)) refuse("type", `is not in the vocabulary: "${event.type}"`);
  if ((event.date.edtf === null) !== (event.date.basis === "none")) {
    refuse("date.basis", 'must be "none" exactly when there is no date');
  }
  if ((event.date.basis === "external") !== (event.date.source !== undefined)) {
    refuse("date.source", 'must be given exactly when the basis is "external"');
  }
  event.places.forEach(({ place, attestations }, index) => {
    if (!known.places.has(place)) refuse(`places[${index}].place`, `names no place: "${place}"`);
    for (const id of attestations) {
      if (event.attestations.some((attestation) => attestation.id === id)) continue;
      refuse(`places[${index}].attestations`, `is no attestation of this event: "${id}"`);
    }
  });
  event.actors.forEach(({ actor, role, documents }, index) => {
    if (!known.actors.has(actor)) refuse(`actors[${index}].actor`, `names no actor: "${actor}"`);
    if (!known.actorRoles.has(role)) {
      refuse(`actors[${index}].role`, `is not in the vocabulary: "${role}"`);
    }
    for (const document of documents ?? []) {
      if (!event.attestations.some((attestation) => attestation.document === document)) {
        refuse(`actors[${index}].documents`, `does not attest this event: "${document}"`);
      }
    }
  });
  event.related.forEach((related, index) => {
    if (!known.events.has(related.event) || related.event === event.id) {
      refuse(`related[${index}].event`, `names no other event: "${related.event}"`);
    }
    if (!known.relations.has(related.relation)) {
      refuse(`related[${index}].relation`, `is not in the vocabulary: "${related.relation}"`);
    }
  });
  event.attestations.forEach((attestation, index) => {
    const { document, passage, speaker } = attestation;
    if (!known.documents.has(document)) {
      refuse(`attestations[${index}].document`, `names no document: "${document}"`);
    } else if (!known.passages.has(`${document}#${passage}`)) {
      refuse(`attestations[${index}].passage`, `names no passage of ${document}: "${passage}"`);
    }
    if (speaker !== null && !known.actors.has(speaker)) {
      refuse(`attestations[${index}].speaker`, `names no actor: "${speaker}"`);
    }
  });
}
