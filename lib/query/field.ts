import { createParser } from "nuqs/server";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { IdKind } from "./id-names";
import type { Query } from "./query";
import { isId, MOST_IDS, parseBoolean, Refusal, readOne } from "./values";

/**
 * One field of the Query: all that the link, the API, its definition and the checks of ids know of
 * it is said in its entry in `fields.ts`.
 */
export type Field<Name extends keyof Query = keyof Query> = {
  /** Its key in a link. */
  key: string;
  /** Its parameter of the API. */
  parameter: string;
  /** How a link writes it: the value that it holds there, `null` or the parser's default where it narrows nothing. */
  parser: Parser;
  /** Among what its ids are, where it takes ids. */
  ids?: IdKind;
  /** What it means, for those who write requests. */
  meaning: string;
  /** What the value of a link asks for; `undefined` narrows nothing. */
  toQuery(link: unknown): Query[Name] | undefined;
  /** The inverse of `toQuery`: how a link holds a value. */
  toLink(value: Query[Name]): unknown;
  /** Reads the parameter as often as it is given; `undefined` narrows nothing. */
  read(texts: string[]): Query[Name] | undefined | Refusal;
  /** The text of the parameter; empty where it narrows nothing. */
  write(value: Query[Name]): string;
  /** OpenAPI schema of the parameter; a list is written with commas. */
  schema(vocabulary: Vocabulary): { type: string; [keyword: string]: unknown };
};

type Parser = { parse(text: string): unknown };

type ListName = {
  [Name in keyof Query]-?: Query[Name] extends string[] ? Name : never;
}[keyof Query];

/** Ids separated by commas, in a settled order so that equal queries are equal. */
export function idsField<Name extends ListName, const Key extends string>({
  ids,
  schema = () => ({ type: "string" }),
  ...own
}: {
  key: Key;
  parameter: string;
  ids: IdKind;
  meaning: string;
  /** Schema of one id. */
  schema?: (vocabulary: Vocabulary) => object;
}) {
  const parser = createParser<string[]>({
    parse(text) {
      const written = text.split(",").filter(Boolean);
      if (written.length === 0 || written.length > MOST_IDS) return null;
      return written.every((id) => /^[a-z0-9-]+$/.test(id)) ? written : null;
    },
    serialize: (written) => settle(written).join(","),
    eq: (one, other) => one.join() === other.join(),
  }).withDefault([]);
  return {
    ...own,
    ids,
    parser,
    toQuery: (written: string[]) => written as Query[Name],
    toLink: (value: Query[Name]) => value,
    read: (texts: string[]) => readIds(texts) as Query[Name] | Refusal,
    write: (value: Query[Name]) => settle(value as string[]).join(","),
    schema: (vocabulary: Vocabulary) => ({
      type: "array",
      items: schema(vocabulary),
      maxItems: MOST_IDS,
    }),
  };
}

/** Terms of a closed list separated by commas; a stranger is refused with the list. */
export function termsField<Term extends string, const Key extends string>({
  terms,
  ...own
}: {
  key: Key;
  parameter: string;
  meaning: string;
  terms: readonly Term[];
}) {
  const read = (texts: string[]): Term[] | Refusal => {
    const written = settle(texts.flatMap((text) => text.split(",")).map((term) => term.trim()));
    const stranger = written.find((text) => !terms.some((term) => term === text));
    const known = terms.filter((term) => written.includes(term)).toSorted();
    return stranger === undefined
      ? known
      : new Refusal(`cannot be "${stranger}"`, [...terms], known);
  };
  const parser = createParser<Term[]>({
    parse(text) {
      const value = read([text]);
      return value instanceof Refusal ? null : value;
    },
    serialize: (value) => settle(value).join(","),
    eq: (one, other) => one.join() === other.join(),
  }).withDefault([]);
  return {
    ...own,
    parser,
    toQuery: (value: Term[]) => value,
    toLink: (value: Term[]) => value,
    read,
    write: (value: Term[]) => settle(value).join(","),
    schema: () => ({ type: "array", items: { type: "string", enum: [...terms] } }),
  };
}

/** Yes, no or both: `1` and `0` in a link, `true` and `false` in the API. */
export function presenceField<const Key extends string>({
  ...own
}: {
  key: Key;
  parameter: string;
  meaning: string;
}) {
  return {
    ...own,
    parser: flagParser(),
    toQuery: (flag: boolean | null) => flag ?? undefined,
    toLink: (flag: boolean | undefined) => flag ?? null,
    read: (texts: string[]) => readOne(texts, parseBoolean),
    write: (flag: boolean | undefined) => flag?.toString() ?? "",
    schema: () => ({ type: "boolean" }),
  };
}

export function flagParser() {
  return createParser<boolean>({
    parse: (text) => (text === "1" ? true : text === "0" ? false : null),
    serialize: (flag) => (flag ? "1" : "0"),
  });
}

function settle<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort();
}

/** Ids separated by commas or given one by one, as the API takes them. */
export function readIds(texts: readonly string[]): string[] | Refusal {
  const written = texts.flatMap((text) => text.split(",")).map((id) => id.trim());
  if (written.length > MOST_IDS) {
    return new Refusal(`needs at most ${MOST_IDS} ids, not ${written.length}`);
  }
  const ids = settle(written.filter(isId));
  const wrong = settle(written.filter((id) => !isId(id)));
  if (wrong.length === 0) return ids;
  const list = wrong.map((id) => `"${id}"`).join(", ");
  return new Refusal(
    `needs ids of lower-case letters, digits and single hyphens, not ${list}`,
    undefined,
    ids,
  );
}
