/**
 * The part of a link that names a stretch of a document's text: `#char=120,180;sha256=9f86d081;text=first%20words`.
 * The position follows RFC 5147 (`char=`, here in code points, `end` exclusive); the checksum is the beginning of
 * that of the text it was made on; the words are written as the text directive of URL Fragment Text Directives,
 * `[before-,]opening[,closing][,-after]`, and serve, as a W3C TextQuoteSelector does, to find the stretch again
 * in another version of the text.
 */
export type TextLink = {
  start: number;
  end: number;
  /** The first eight hexadecimal digits of the text's SHA-256. */
  version: string;
  /** The stretch's first words; empty where it has none. */
  opening: string;
  /** Its last words, where the first are not the whole of it. */
  closing: string | undefined;
  /** The words before and after it, where its own stand more than once in the text. */
  before: string | undefined;
  after: string | undefined;
};

const VERSION_DIGITS = 8;
const POSITION = /^char=(\d{1,9}),(\d{1,9});sha256=([0-9a-f]{8})(?:;text=(.+))?$/;
const WORDS = /^(?:([^,;]+)-,)?([^,;-][^,;]*?)(?:,([^,;-][^,;]*))?(?:,-([^,;]+))?$/;

/** Whether the part of an address after `#` is meant to name a stretch of text, readable or not. */
export function isTextLink(hash: string): boolean {
  return hash.startsWith("#char=");
}

/** What follows `#` in the link. */
export function formatTextLink(link: TextLink): string {
  const position = `char=${link.start},${link.end};sha256=${versionOf(link.version)}`;
  if (link.opening === "") return position;
  const words = [
    ...(link.before ? [`${encode(link.before)}-`] : []),
    encode(link.opening),
    ...(link.closing ? [encode(link.closing)] : []),
    ...(link.after ? [`-${encode(link.after)}`] : []),
  ];
  return `${position};text=${words.join(",")}`;
}

/** @returns `undefined` when the part of an address (with its `#`) is no such link or cannot be read */
export function parseTextLink(hash: string): TextLink | undefined {
  const [, start, end, version = "", words = ""] = POSITION.exec(hash.slice(1)) ?? [];
  if (start === undefined || Number(end) <= Number(start)) return undefined;
  const quote = WORDS.exec(words);
  if (words !== "" && quote === null) return undefined;
  try {
    const [before, opening, closing, after] = [1, 2, 3, 4].map((part) =>
      quote?.[part] === undefined ? undefined : decodeURIComponent(quote[part]),
    );
    return {
      start: Number(start),
      end: Number(end),
      version,
      opening: opening ?? "",
      closing,
      before,
      after,
    };
  } catch {
    return undefined;
  }
}

/** As much of a text's SHA-256 as a link carries. */
export function versionOf(sha256: string): string {
  return sha256.slice(0, VERSION_DIGITS);
}

/**
 * Signs at the end of an address are often taken for the end of a sentence, and a hyphen parts what is quoted
 * from what stands around it, so none is left as it is.
 */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[!'()*.~_-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
