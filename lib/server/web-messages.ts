import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import compression from "compression";

/** What Next does for its own answers, and for lines of JSON, whose media type the library does not know. */
const compress = compression({
  filter: (request, response) =>
    /\+json-seq$/.test(String(response.getHeader("content-type"))) ||
    compression.filter(request, response),
});

/**
 * Writes an answer of the web's own interface, compressed for those who take that: what is one piece with its length,
 * what comes in several as it comes, no faster than the client reads.
 *
 * @throws what making a piece does; then what is sent already is no whole answer, and the connection has to end
 */
export async function writeCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
) {
  const pieces = await beginReading(answer);
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (pieces.type === "whole" && pieces.body) {
    response.setHeader("content-length", pieces.body.byteLength);
  }
  // It knows requests and responses by Express's types, and uses what Node's have.
  await new Promise<void>((resolve) =>
    compress(request as never, response as never, () => resolve()),
  );
  if (pieces.type === "whole") {
    response.end(pieces.body);
    return;
  }
  try {
    await pipeline(Readable.from(pieces.rest), response);
  } catch (error) {
    // A client that goes away is nobody's fault; the pipeline has stopped the work.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

type Pieces =
  | { type: "whole"; body: Uint8Array | undefined }
  | { type: "several"; rest: AsyncIterable<Uint8Array> };

/** Reads the first two pieces, before a status is sent: there may be one only. */
async function beginReading({ body }: Response): Promise<Pieces> {
  if (body === null) return { type: "whole", body: undefined };
  const iterator = (body as ReadableStream<Uint8Array>)[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return { type: "whole", body: new Uint8Array() };
  const second = await iterator.next();
  if (second.done) return { type: "whole", body: first.value };
  return { type: "several", rest: piecesOf([first.value, second.value], iterator) };
}

async function* piecesOf(
  begun: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** The headers of a request as the web's own interface has them. */
export function headersOf(request: IncomingMessage): Headers {
  return new Headers(
    Object.entries(request.headers).flatMap(([name, value = []]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
}
