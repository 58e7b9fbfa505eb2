import { escapeXml } from "@/lib/text/well-formed";
import type { Words } from "@/lib/words/words";
import { writtenIn } from "@/lib/words/written-in";

/** HTML that is written, which text is not. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | readonly Part[];

/** HTML with parts filled in: text is escaped, for the content of an element and for an attribute in quotation marks. */
export function html(written: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    written.reduce((before, after, index) => before + writePart(parts[index - 1]) + after),
  );
}

function writePart(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(writePart).join("");
  return escapeXml(String(part));
}

/** The attributes of an element that holds words of the record, or words in a language that is named. */
export function inOwnLanguage(say: Words, language?: string): Html | undefined {
  const { lang, dir } = writtenIn(say, language);
  return lang === undefined ? undefined : html` lang="${lang}" dir="${dir}"`;
}

/** A list of terms, each with what is said of it; what nothing is said of is left out. */
export function factsHtml(facts: readonly (readonly [term: string, fact: Part])[]): Html {
  const known = facts.filter(([, fact]) => fact !== undefined);
  return html`<dl>${known.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`;
}
