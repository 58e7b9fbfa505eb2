import type { AtlasData } from "./atlas-data";
import type { Document } from "./document";
import { type Report, reportTwice } from "./report";

type Span = { start: number; end: number };

/** Documents: unique ids, known terms, spans inside the text, sections in order, every passage used. */
export function checkDocuments(data: AtlasData, report: Report) {
  const { documents, vocabulary } = data;
  reportTwice(documents, (id) => report("documents/", id, "id", "is used twice"));
  const genres = new Set(vocabulary.genres.map((term) => term.id));
  const usedPassages = new Set(
    data.events.flatMap((event) =>
      event.attestations.map(({ document, passage }) => `${document}#${passage}`),
    ),
  );
  const known = {
    forms: new Set(vocabulary.mentionForms.map((term) => term.id)),
    place: new Set(data.places.map((place) => place.id)),
    actor: new Set(data.actors.map((actor) => actor.id)),
  };
  for (const document of documents) {
    const file = `documents/${document.id}.json`;
    const reportHere = (record: string, field: string, message: string) =>
      report(file, record, field, message);
    if (!genres.has(document.genre)) {
      reportHere(document.id, "genre", `is not in the vocabulary: "${document.genre}"`);
    }
    checkSections(document, data, reportHere);
    checkPassages(document, usedPassages, reportHere);
    checkMentions(document, known, reportHere);
  }
}

type ReportHere = (record: string, field: string, message: string) => void;

function checkSpan(span: Span, document: Document, record: string, report: ReportHere) {
  const { characters } = document.source;
  if (span.end <= span.start) {
    report(record, "end", `must be greater than start (${span.start}), is ${span.end}`);
  }
  if (span.end > characters) {
    report(record, "end", `lies outside the text of ${characters} code points: ${span.end}`);
  }
}

function checkSections(document: Document, { vocabulary }: AtlasData, report: ReportHere) {
  reportTwice(document.sections, (id) => report(id, "id", "is used by two sections"));
  const layers = new Set(vocabulary.layers.map((term) => term.id));
  let end = 0;
  for (const section of document.sections) {
    checkSpan(section, document, section.id, report);
    if (!layers.has(section.layer)) {
      report(section.id, "layer", `is not in the vocabulary: "${section.layer}"`);
    }
    if (section.start < end) {
      report(section.id, "start", `overlaps the section before it, which ends at ${end}`);
    }
    end = section.end;
  }
  const used = new Set(document.sections.map(({ layer }) => layer));
  for (const layer of Object.keys(document.layerNames ?? {})) {
    const field = `layerNames.${layer}`;
    if (layer === "body") {
      report(document.id, field, "names the body, which has the short title");
    } else if (!used.has(layer)) {
      report(document.id, field, `names a layer that no section has: "${layer}"`);
    }
  }
}

function checkPassages(document: Document, used: ReadonlySet<string>, report: ReportHere) {
  reportTwice(document.passages, (id) => report(id, "id", "is used by two passages"));
  const sections = new Map(document.sections.map((section) => [section.id, section]));
  reportEqualSpans(document, report);
  for (const passage of document.passages) {
    checkSpan(passage, document, passage.id, report);
    const section = sections.get(passage.section);
    if (!section) {
      report(passage.id, "section", `names no section: "${passage.section}"`);
    } else if (passage.start < section.start || passage.start >= section.end) {
      report(passage.id, "start", `does not lie in its section (${section.start}–${section.end})`);
    } else if (passage.end > section.end && passage.end <= document.source.characters) {
      report(passage.id, "end", `runs on beyond its section, which ends at ${section.end}`);
    }
    const isUsed = used.has(`${document.id}#${passage.id}`);
    if (!isUsed && !passage.context) {
      report(
        passage.id,
        "context",
        "no attestation uses this passage; attest something or mark it as context",
      );
    }
  }
}

/** Passages may nest and cross; two of one span would be one passage under two names. */
function reportEqualSpans({ passages }: Document, report: ReportHere) {
  const seen = new Map<string, string>();
  for (const { id, start, end } of passages) {
    const span = `${start}–${end}`;
    const other = seen.get(span);
    if (other !== undefined && other !== id) {
      report(id, "start", `has the same span as ${other} (${span}); make them one`);
    }
    seen.set(span, other ?? id);
  }
}

type Known = Record<"forms" | "place" | "actor", ReadonlySet<string>>;

function checkMentions(document: Document, known: Known, report: ReportHere) {
  document.mentions.forEach((mention, index) => {
    const record = `mentions[${index}]`;
    checkSpan(mention, document, record, report);
    if (
      !document.sections.some(({ start, end }) => start <= mention.start && mention.start < end)
    ) {
      report(record, "start", `lies in no section: ${mention.start}`);
    }
    if (!known[mention.kind].has(mention.target)) {
      report(record, "target", `names no ${mention.kind}: "${mention.target}"`);
    }
    if (!known.forms.has(mention.form)) {
      report(record, "form", `is not in the vocabulary: "${mention.form}"`);
    }
  });
}
