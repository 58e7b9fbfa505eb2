import type { FieldChange, RecordChange, Release } from "@/lib/records/release";
import { escapeHtml } from "@/lib/text/escape-html";
import { formatReleaseDay } from "@/lib/words/release-label";
import type { Words } from "@/lib/words/words";

/** What a release changed, as HTML: record by record and, of what was changed, field by field, both sides. */
export function describeChanges(
  changes: readonly RecordChange[],
  release: Release,
  say: Words,
): string {
  const released = say("feeds.released", { day: formatReleaseDay(release, say) });
  const records = changes.map((change) => `<li>${describeRecord(change, say)}</li>`);
  return `<p>${escapeHtml(released)} ${ofRecord(release.note, say)}</p><ul>${records.join("")}</ul>`;
}

function describeRecord({ collection, title, change, fields }: RecordChange, say: Words): string {
  const words = say("feeds.record", {
    collection: say(`releases.collections.${collection}`),
    change: say(`releases.change.${change}`),
  });
  const sides = change === "changed" ? describeFields(fields, say) : "";
  return `${escapeHtml(words)} ${ofRecord(title, say)}${sides}`;
}

function describeFields(fields: readonly FieldChange[], say: Words): string {
  const rows = fields.map(({ field, before, after }) => {
    const then = `${escapeHtml(say("feeds.before"))} ${describeValue(before, say)}`;
    const now = `${escapeHtml(say("feeds.after"))} ${describeValue(after, say)}`;
    return `<dt><code dir="ltr">${escapeHtml(field)}</code></dt><dd>${then}</dd><dd>${now}</dd>`;
  });
  return `<dl>${rows.join("")}</dl>`;
}

/** Words as they stand in the record; whatever else as the record writes it. */
function describeValue(value: FieldChange["before"], say: Words): string {
  if (value === null) return `<i>${escapeHtml(say("releases.nothing"))}</i>`;
  if (typeof value === "string") return ofRecord(value, say);
  return `<code dir="ltr">${escapeHtml(JSON.stringify(value))}</code>`;
}

function ofRecord(words: string, { recordLanguage }: Words): string {
  return `<span lang="${escapeHtml(recordLanguage)}" dir="auto">${escapeHtml(words)}</span>`;
}
