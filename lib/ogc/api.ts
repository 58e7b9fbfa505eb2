import { readReleaseAddress } from "@/lib/query/release-address";
import { NO_ROUTE, ROUTES } from "./routes";

type Route = typeof NO_ROUTE;
type Method = keyof Route;

const SEGMENTS = Object.entries(ROUTES).map(
  ([path, route]) =>
    ({ segments: segmentsOf(path), route }) as { segments: string[]; route: Route },
);

/**
 * Answers a request for `/api` or an address below it; below `/api/releases/{release}` all of it lies again, as that
 * release has it.
 *
 * @param request whose path is percent-encoded UTF-8
 */
export function answerApi(request: Request): Promise<Response> {
  const [root, ...asked] = segmentsOf(readReleaseAddress(new URL(request.url).pathname).path).map(
    decodeURIComponent,
  );
  // Dots in a path may have led out of the API.
  const { route, params } = root === "api" ? findRoute(asked) : notFound([root ?? "", ...asked]);
  const answer = request.method in route ? route[request.method as Method] : route.POST;
  return answer(request, { params: Promise.resolve(params) });
}

function findRoute(asked: readonly string[]) {
  for (const { segments, route } of SEGMENTS) {
    const params = matchSegments(segments, asked);
    if (params) return { route, params };
  }
  return notFound(asked);
}

function notFound(asked: readonly string[]) {
  return { route: NO_ROUTE, params: { path: asked.join("/") } };
}

/** The values of the segments that stand in braces; `undefined` where the others are not the same. */
function matchSegments(segments: readonly string[], asked: readonly string[]) {
  if (segments.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = asked[index] ?? "";
    const [, name] = /^\{(.+)\}$/.exec(segment) ?? [];
    if (name !== undefined) params[name] = value;
    else if (segment !== value) return undefined;
  }
  return params as { path: string };
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
