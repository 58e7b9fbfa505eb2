import type { IncomingMessage } from "node:http";

/** The headers of a request as the web's own interface has them. */
export function headersOf(request: IncomingMessage): Headers {
  return new Headers(
    Object.entries(request.headers).flatMap(([name, value = []]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
}
