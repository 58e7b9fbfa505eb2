import { AtlasError } from "@/lib/errors";
import { isHost } from "@/lib/ogc/links";

/** The first line of an HTTP request, and its header `Host`. */
export type RequestLine = {
  method: string;
  /** As it was sent: usually a path with a query string. */
  target: string;
  host: string | undefined;
  httpVersion: string;
};

const READING = ["GET", "HEAD", "OPTIONS"] as const;
/** Methods that the API's routes refuse themselves, with what scripts of other sites need to read it. */
const WRITING = ["POST", "PUT", "PATCH", "DELETE"] as const;

/** What may be done with every address. */
export const METHODS = READING.join(", ");

/**
 * The path and query that a request asks for.
 *
 * @throws AtlasError `malformed-request` where the request breaks the rules of HTTP (RFC 9112, 3) or its address is
 * no UTF-8 in percent-encoding, `method-not-allowed` where it would do anything but read
 */
export function judgeRequest({ method, target, host, httpVersion }: RequestLine): string {
  if (host === undefined ? httpVersion !== "1.0" : !isHost(host)) {
    throw new AtlasError("malformed-request", "The header Host names no host.");
  }
  const address = target.replace(/^https?:\/\/[^/?#]*\/?/i, "/");
  if (!isDecodable(address)) {
    throw new AtlasError(
      "malformed-request",
      "The address has a % that does not begin the code of a character in UTF-8.",
    );
  }
  if (!address.startsWith("/") && !(target === "*" && method === "OPTIONS")) {
    throw new AtlasError("malformed-request", "The address does not begin with a slash.");
  }
  if (!isPossible(method, address)) {
    throw new AtlasError(
      "method-not-allowed",
      `${method} is not possible here; use one of ${METHODS}.`,
    );
  }
  return address;
}

/** True for addresses whose answers programs read. */
export function isOfApi(address: string): boolean {
  return /^\/api(?:[/?]|$)/.test(address);
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

function isPossible(method: string, address: string): boolean {
  const possible: readonly string[] = isOfApi(address) ? [...READING, ...WRITING] : READING;
  return possible.includes(method);
}
