import { AtlasError } from "@/lib/errors";
import { readReleaseAddress } from "@/lib/query/release-address";
import type { Release } from "@/lib/records/release";
import { openStore, openTodaysStore } from "@/lib/store";
import type { Store } from "@/lib/store/store";
import { type Answer, writeAnswer } from "./answer";
import { type Address, addressOf } from "./links";
import { httpDate } from "./memento";
import { writeProblem } from "./problem";

/** What a route is given: where it was asked, what is accepted, and the atlas to ask. */
export type Asked<Params> = {
  address: Address;
  params: Params;
  accept: string | null;
  store: Store;
};

type Handler<Params> = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

const METHODS = "GET, HEAD, OPTIONS";

/**
 * The methods of an address that can only be read. The route says what the answer is; validators, errors
 * and the other methods are the same everywhere.
 *
 * @param readers whose scripts may read the answer: those of every site, or only this site's own
 */
export function readOnlyRoute<Params = object>(
  answer: (asked: Asked<Params>) => Promise<Answer>,
  { readers = "every site" }: { readers?: "every site" | "this site" } = {},
) {
  const opened = readers === "every site" ? openToEverySite : keepToThisSite;
  const get: Handler<Params> = async (request, context) => {
    try {
      const asked = {
        address: addressOf(request),
        params: await context.params,
        accept: request.headers.get("accept"),
        store: openStore(),
      };
      const release = await requireRelease(asked);
      const response = opened(writeAnswer(await answer(asked), request));
      if (release) response.headers.set("memento-datetime", httpDate(release.released));
      return response;
    } catch (error) {
      return opened(writeProblem(error, request));
    }
  };
  const head: Handler<Params> = async (request, context) => {
    const { status, headers } = await get(request, context);
    return new Response(null, { status, headers });
  };
  const options = async () => opened(new Response(null, { status: 204, headers: POSSIBLE }));
  const write = async (request: Request) => opened(refuse(request));
  return {
    GET: get,
    HEAD: head,
    OPTIONS: options,
    POST: write,
    PUT: write,
    PATCH: write,
    DELETE: write,
  };
}

/** Whoever asks for a release is answered by no other. */
async function requireRelease({ address, store }: Asked<unknown>): Promise<Release | undefined> {
  const { release } = readReleaseAddress(address.url.pathname);
  if (release === undefined) return undefined;
  const { releases } = await openTodaysStore().readSummary();
  const known = releases.find(({ id }) => id === release);
  if (known && (await store.readSummary()).content === release) return known;
  const changes = `${address.site}/changes?since=${release}`;
  if (known) {
    throw new AtlasError(
      "release-not-kept",
      `The release ${release} is not kept any more; ${changes} says what changed since.`,
    );
  }
  throw new AtlasError(
    "not-found",
    `There is no release ${release}; ${address.site}/changes lists those there are.`,
  );
}

const POSSIBLE = {
  allow: METHODS,
  "access-control-allow-methods": METHODS,
  "access-control-allow-headers": "Accept, If-None-Match, If-Modified-Since",
  "access-control-max-age": "86400",
};

function refuse(request: Request): Response {
  const error = new AtlasError(
    "method-not-allowed",
    `${request.method} is not possible here; use one of ${METHODS}.`,
  );
  const response = writeProblem(error, request);
  response.headers.set("allow", METHODS);
  return response;
}

/** Neither other sites nor caches that many share get to see an answer. */
function keepToThisSite(response: Response): Response {
  response.headers.set("cache-control", "private, max-age=60, must-revalidate");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  return response;
}

const READABLE =
  "ETag, Last-Modified, Allow, Location, Link, Content-Disposition, Memento-Datetime, OGC-NumberMatched, OGC-NumberReturned";

/** Lets scripts of every site read an answer, its validators included; there is nothing private in an atlas. */
function openToEverySite(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", READABLE);
  return response;
}
