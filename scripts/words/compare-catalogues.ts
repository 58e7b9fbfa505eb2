import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Catalogue } from "@/lib/words/words";

/** What is wrong with one message of a catalogue. */
export type MessageProblem = { key: string; problem: string };

/** The messages of a catalogue by their dotted keys. */
export function listMessages(catalogue: Catalogue, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[prefix + name, value] as const]
        : [...listMessages(value, `${prefix}${name}.`)],
    ),
  );
}

/** What a catalogue lacks beside the English one, and where its messages do not fit. */
export function compareCatalogues(
  english: Catalogue,
  other: Catalogue,
  language: string,
): MessageProblem[] {
  const [wanted, written] = [listMessages(english), listMessages(other)];
  const missing = [...wanted]
    .filter(([key]) => !written.has(key))
    .map(([key, message]) => ({ key, problem: `is missing; in English: ${message}` }));
  const present = [...written].flatMap(([key, message]) => {
    const model = wanted.get(key);
    if (model === undefined) return [{ key, problem: "is not in the English catalogue" }];
    return checkMessage(message, model, language).map((problem) => ({ key, problem }));
  });
  return [...missing, ...present];
}

function checkMessage(message: string, model: string, language: string): string[] {
  if (message.trim() === "" && model.trim() !== "") return ["is empty"];
  let elements: MessageFormatElement[];
  try {
    elements = parse(message);
  } catch (error) {
    return [`cannot be read (${error instanceof Error ? error.message : error}): ${message}`];
  }
  const [used, asked] = [namesIn(elements), namesIn(parse(model))];
  return [
    ...[...asked].filter((name) => !used.has(name)).map((name) => `leaves out ${name}`),
    ...[...used]
      .filter((name) => !asked.has(name))
      .map((name) => `has ${name}, which English has not`),
    ...missingForms(elements, language),
  ];
}

/** Placeholders (`{name}`) and marked parts (`<name>`) of a message. */
function namesIn(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  visit(elements, (element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : `{${element.value}}`);
  });
  return names;
}

/** Numbers whose forms no language goes beyond. */
const NUMBERS = Array.from({ length: 200 }, (_, index) => index + 1);

/** Plural forms that a language has for whole numbers above zero and a message does not give. */
function missingForms(elements: readonly MessageFormatElement[], language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const problems: string[] = [];
  visit(elements, (element) => {
    if (element.type !== TYPE.plural) return;
    const { options, value } = element;
    const needed = new Set(NUMBERS.filter((n) => !options[`=${n}`]).map((n) => rules.select(n)));
    for (const form of needed) {
      if (!options[form]) problems.push(`has no form “${form}” of {${value}}`);
    }
  });
  return problems;
}

function visit(
  elements: readonly MessageFormatElement[],
  see: (element: MessageFormatElement) => void,
) {
  for (const element of elements) {
    see(element);
    if (element.type === TYPE.tag) visit(element.children, see);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) visit(value, see);
    }
  }
}
