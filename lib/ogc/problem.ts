import { AtlasError, ERRORS } from "@/lib/errors";
import { PROBLEM } from "./formats";
import { DATA_PAGE } from "./landing";
import type { Problem } from "./wire";

/** An error as RFC 9457 problem details; what is not one of ours says nothing about the inside. */
export function writeProblem(error: unknown, request: Asking): Response {
  const problem = toProblem(error, request);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": PROBLEM, "cache-control": "no-store", vary: "Accept" },
  });
}

type Asking = Pick<Request, "method" | "url">;

function toProblem(error: unknown, request: Asking): Problem {
  const { pathname, search } = new URL(request.url);
  const instance = pathname + search;
  if (!(error instanceof AtlasError)) {
    console.error(`${request.method} ${pathname} failed:`, error);
    return {
      type: "about:blank",
      title: "Internal Server Error",
      status: 500,
      detail: "Something went wrong here, not in your request. Trying again later may help.",
      instance,
    };
  }
  const { title, status } = ERRORS[error.code];
  return {
    type: `${DATA_PAGE}#error-${error.code}`,
    title,
    status,
    detail: error.message,
    instance,
    ...(error.parameters.length > 0 && { errors: error.parameters }),
  };
}
