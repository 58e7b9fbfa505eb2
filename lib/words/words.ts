import format, { type CompiledMessage, type FormatValues } from "icu-minify/format";
import type { createTranslator, Messages } from "use-intl/core";
import type { EN } from "./catalogue/en";
import { FORMATTERS } from "./formatters";
import { DEFAULT_LANGUAGE, type Language, WRITING } from "./languages";

declare module "use-intl/core" {
  interface AppConfig {
    Messages: typeof EN;
  }
}

/** A catalogue as it is written: messages in ICU MessageFormat under dotted keys, whatever its language. */
export type Catalogue = { [key: string]: string | Catalogue };

/** A catalogue whose messages are parsed already: to say them takes little code. */
export type ParsedCatalogue = { [key: string]: CompiledMessage | ParsedCatalogue };

/**
 * What the interface says in one language: `say("place.named", { count: 3 })`; `say.rich` takes functions that draw
 * what a message marks (`<link>…</link>`), `say.markup` those that write it. What a message takes is typed by its
 * English.
 *
 * Names that stand in a sentence are written in other directions than it; where it is written from the right, each is
 * set apart (Unicode's FIRST STRONG ISOLATE), so that it does not turn its neighbours round.
 */
export type Words = ReturnType<typeof createTranslator<Messages>> & {
  readonly raw: never;
  readonly has: never;
  readonly language: Language;
  /** In which the record's own words are written: titles, glosses, statements. */
  readonly recordLanguage: string;
};

/** What words are made of, besides their language. */
type Making = {
  /** All messages, or those of the areas that are asked for. */
  catalogue: ParsedCatalogue;
  recordLanguage?: string | undefined;
  join?: Join | undefined;
};

/** Makes one piece of the texts and elements that a message with marks consists of. */
export type Join = (parts: readonly unknown[]) => unknown;

export function makeWords(
  language: Language,
  { catalogue, recordLanguage = DEFAULT_LANGUAGE, join = (parts) => parts }: Making,
): Words {
  const { locale, direction } = WRITING[language];
  const isTurned = direction === "rtl";
  const say = (key: string, values?: Values) => {
    const message = findMessage(catalogue, key);
    try {
      if (message === undefined) throw new Error("no such message");
      return format<unknown>(message, locale, isTurned ? withNamesApart(message, values) : values, {
        formatters: FORMATTERS,
      });
    } catch (error) {
      // A check keeps it from happening; where it does, the rest of the page is of more use than an error.
      console.error(`${key} cannot be said in ${locale}: ${(error as Error).message}`);
      return key;
    }
  };
  const inOnePiece = (said: unknown) => (Array.isArray(said) ? join(said) : said);
  const rich = (key: string, values?: Values) =>
    inOnePiece(say(key, givenWhole(values, inOnePiece)));
  const markup = (key: string, values?: Values) =>
    say(
      key,
      givenWhole(values, (chunks) => [chunks].flat().join("")),
    );
  return Object.assign(say, {
    rich,
    markup,
    language,
    recordLanguage,
  }) as unknown as Words;
}

type Values = FormatValues<unknown>;
type Draw = (chunks: unknown) => unknown;

function findMessage(catalogue: ParsedCatalogue, key: string): CompiledMessage | undefined {
  const found = key
    .split(".")
    .reduce<ParsedCatalogue[string] | undefined>(
      (within, name) => (isCatalogue(within) ? within[name] : undefined),
      catalogue,
    );
  return isCatalogue(found) ? undefined : found;
}

function isCatalogue(value: ParsedCatalogue[string] | undefined): value is ParsedCatalogue {
  return typeof value === "object" && !Array.isArray(value);
}

/** Gives functions what stands between their marks in one piece. */
function givenWhole(values: Values = {}, inOnePiece: (parts: unknown) => unknown): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "function"
        ? (chunks: unknown[]) =>
            (value as Draw)(inOnePiece(chunks.length === 1 ? chunks[0] : chunks))
        : value,
    ]),
  );
}

/** Texts that a message shows are set apart, not those that it chooses by. */
function withNamesApart(message: CompiledMessage, values: Values = {}): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isShown(message, name) ? setApart(value) : value,
    ]),
  );
}

/** Whether a parsed message has a placeholder of a name: an array with nothing but the name. */
function isShown(message: unknown, name: string): boolean {
  if (Array.isArray(message)) {
    return (
      (message.length === 1 && message[0] === name) || message.some((part) => isShown(part, name))
    );
  }
  return typeof message === "object" && message !== null && isShown(Object.values(message), name);
}

/** A text in its own direction within one from right to left; as it is where it runs the same way. */
export function setApart(text: string): string {
  if (COPIED_WHOLE.test(text)) return text;
  return WRITTEN_FROM_THE_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** Addresses and checksums, which are copied and compared to the letter. */
const COPIED_WHOLE = /^(?:https?:\/\/\S+|[\da-f]{64})$/;

const WRITTEN_FROM_THE_LEFT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}|\d[-/:.]\d/u;
