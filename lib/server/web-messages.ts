import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

/** What Next does for its own answers. */
const compress = compression();

/** Writes an answer of the web's own interface, compressed for those who take that, with its length and no more. */
export async function writeCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
) {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  const body = answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer());
  if (body) response.setHeader("content-length", body.byteLength);
  // It knows requests and responses by Express's types, and uses what Node's have.
  compress(request as never, response as never, () => response.end(body));
}

/** The headers of a request as the web's own interface has them. */
export function headersOf(request: IncomingMessage): Headers {
  return new Headers(
    Object.entries(request.headers).flatMap(([name, value = []]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
}
