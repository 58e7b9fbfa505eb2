import type { AtlasData, Problem } from "./atlas-data";
import { checkDates } from "./check-dates";
import { checkDocuments } from "./check-documents";
import { checkEventPlaces } from "./check-event-places";
import { checkEvents } from "./check-events";
import { checkFigures } from "./check-figures";
import { checkPeriods } from "./check-periods";
import { checkPlaces } from "./check-places";
import { checkRelatedDates } from "./check-related-dates";
import { checkTours } from "./check-tours";
import type { Disagreement } from "./disagreement";
import { type Report, reportTwice } from "./report";

/**
 * Checks what no single schema can: ids that repeat or point nowhere, terms outside the vocabulary,
 * offsets outside their document, passages that nothing uses.
 *
 * @returns every problem found, in the order of the files; empty when the atlas is whole
 */
export function checkReferences(data: AtlasData): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, record, field, message) =>
    problems.push({ file, record, field, message });
  checkVocabulary(data, report);
  checkPlaces(data, report);
  checkActors(data, report);
  checkDocuments(data, report);
  checkEvents(data, report);
  checkEventPlaces(data, report);
  checkDates(data, report);
  checkRelatedDates(data, report);
  checkPeriods(data, report);
  checkAttestationIds(data, report);
  checkFigures(data, report);
  checkDisagreements(data, report);
  checkRedirects(data, report);
  checkTours(data, report);
  return problems;
}

function checkVocabulary({ vocabulary }: AtlasData, report: Report) {
  for (const [list, terms] of Object.entries(vocabulary)) {
    reportTwice(terms, (id) => report("vocabulary.json", `${list}/${id}`, "id", "is used twice"));
  }
  const relations = new Set(vocabulary.relations.map((relation) => relation.id));
  for (const { id, inverse } of vocabulary.relations) {
    if (!relations.has(inverse)) {
      report("vocabulary.json", `relations/${id}`, "inverse", `names no relation: "${inverse}"`);
    }
  }
}

function checkActors({ actors, vocabulary }: AtlasData, report: Report) {
  reportTwice(actors, (id) => report("actors.json", id, "id", "is used twice"));
  const types = new Set(vocabulary.actorTypes.map((term) => term.id));
  for (const actor of actors) {
    if (!types.has(actor.type)) {
      report(
        "actors.json",
        actor.id,
        "type",
        `is not an actor type of the vocabulary: "${actor.type}"`,
      );
    }
  }
}

/**
 * An attestation's id begins with its event's, so that it can be found by reading;
 * where the event has moved, with the id that it had before.
 */
function checkAttestationIds({ events, redirects }: AtlasData, report: Report) {
  const former = new Map<string, string[]>();
  for (const redirect of redirects) {
    if (redirect.type !== "moved" || redirect.collection !== "events") continue;
    former.set(redirect.to, [...(former.get(redirect.to) ?? []), redirect.from]);
  }
  for (const event of events) {
    const names = [event.id, ...(former.get(event.id) ?? [])];
    for (const { id } of event.attestations) {
      if (names.some((name) => id.startsWith(`${name}-`))) continue;
      report("events.json", id, "id", `must begin with the id of its event, "${event.id}-"`);
    }
  }
}

function checkDisagreements({ disagreements, events, documents }: AtlasData, report: Report) {
  const file = "disagreements.json";
  reportTwice(disagreements, (id) => report(file, id, "id", "is used twice"));
  const eventIds = new Set(events.map((event) => event.id));
  const passageIds = new Set(
    documents.flatMap((document) =>
      document.passages.map((passage) => `${document.id}#${passage.id}`),
    ),
  );
  for (const disagreement of disagreements) {
    if (disagreement.about !== "document") {
      const refuse = (field: string, message: string) =>
        report(file, disagreement.id, field, message);
      if (disagreement.events.length === 0) {
        refuse("events", 'concerns no event; name one, or say `"about": "document"`');
      }
      if (disagreement.passages.length === 1) {
        refuse("passages", 'rests on one passage; name another, or say `"about": "document"`');
      }
    }
    checkKind(disagreement, (message) => report(file, disagreement.id, "kind", message));
    disagreement.events.forEach((event, index) => {
      if (!eventIds.has(event)) {
        report(file, disagreement.id, `events[${index}]`, `names no event: "${event}"`);
      }
    });
    disagreement.passages.forEach(({ document, passage }, index) => {
      if (!passageIds.has(`${document}#${passage}`)) {
        report(
          file,
          disagreement.id,
          `passages[${index}]`,
          `names no passage: "${document}#${passage}"`,
        );
      }
    });
  }
}

/** No point says more than its kind: documents that differ are at least two, and one differs alone with itself. */
function checkKind({ kind, passages }: Disagreement, refuse: (message: string) => void) {
  const documents = new Set(passages.map(({ document }) => document)).size;
  if (kind === "documents-differ" && documents < 2) {
    refuse("documents differ, so it rests on passages of two or more, not of one");
  }
  if (kind === "document-differs-with-itself" && documents > 1) {
    refuse(`one document differs with itself, so it rests on passages of one, not of ${documents}`);
  }
}

function checkRedirects(data: AtlasData, report: Report) {
  const file = "redirects.json";
  const known = {
    places: new Set(data.places.map((place) => place.id)),
    events: new Set(data.events.map((event) => event.id)),
    documents: new Set(data.documents.map((document) => document.id)),
    attestations: new Set(data.events.flatMap((event) => event.attestations.map(({ id }) => id))),
  };
  const seen = new Set<string>();
  for (const redirect of data.redirects) {
    const record = `${redirect.collection}/${redirect.from}`;
    if (seen.has(record)) report(file, record, "from", "is redirected twice");
    seen.add(record);
    if (known[redirect.collection].has(redirect.from)) {
      report(file, record, "from", "is still in use; only ids that are gone can be redirected");
    }
    if (redirect.type === "moved" && !known[redirect.collection].has(redirect.to)) {
      report(file, record, "to", `names nothing in ${redirect.collection}: "${redirect.to}"`);
    }
  }
}
