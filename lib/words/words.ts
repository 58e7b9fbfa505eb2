import { createTranslator, type Messages } from "use-intl/core";
import type { EN } from "./catalogue/en";
import { DEFAULT_LANGUAGE, type Language, WRITING } from "./languages";

declare module "use-intl/core" {
  interface AppConfig {
    Messages: typeof EN;
  }
}

/** A catalogue: messages in ICU MessageFormat under dotted keys, whatever its language. */
export type Catalogue = { [key: string]: string | Catalogue };

/**
 * What the interface says in one language: `say("place.named", { count: 3 })`; `say.rich` takes functions that draw
 * what a message marks (`<link>…</link>`).
 *
 * Names that stand in a sentence are written in other directions than it; where it is written from the right, each is
 * set apart (Unicode's FIRST STRONG ISOLATE), so that it does not turn its neighbours round.
 */
export type Words = ReturnType<typeof createTranslator<Messages>> & {
  readonly language: Language;
  /** In which the record's own words are written: titles, glosses, statements. */
  readonly recordLanguage: string;
};

/** @param catalogue all messages, or those of the areas that are asked for */
export function makeWords(
  language: Language,
  catalogue: Catalogue,
  recordLanguage: string = DEFAULT_LANGUAGE,
): Words {
  const { locale, direction } = WRITING[language];
  const translate = createTranslator({
    locale,
    messages: catalogue,
    timeZone: "UTC",
    // A key that a catalogue lacks is read as it is; a check keeps it from happening.
    getMessageFallback: ({ key, namespace }) => [namespace, key].filter(Boolean).join("."),
    onError: (error) => console.error(error.message),
  }) as unknown as LooseTranslator;
  const apart = (key: string, values: Values | undefined) =>
    values && direction === "rtl" ? withNamesApart(String(translate.raw(key)), values) : values;
  const say = (key: string, values?: Values) => translate(key, apart(key, values));
  const rich = (key: string, values?: Values) => translate.rich(key, apart(key, values));
  return Object.assign(say, { ...translate, rich, language, recordLanguage }) as unknown as Words;
}

// biome-ignore lint/suspicious/noExplicitAny: what a message takes is typed where it is said
type Values = Record<string, any>;
type LooseTranslator = {
  (key: string, values?: Values): string;
  rich(key: string, values?: Values): unknown;
  raw(key: string): unknown;
};

/** Texts that a message shows are set apart, not those that it chooses by. */
function withNamesApart(message: string, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && message.includes(`{${name}}`) ? setApart(value) : value,
    ]),
  );
}

/** A text in its own direction within one from right to left; as it is where it runs the same way. */
export function setApart(text: string): string {
  return WRITTEN_FROM_THE_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

const WRITTEN_FROM_THE_LEFT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}|\d[-/:.]\d/u;
