import { type NextRequest, NextResponse } from "next/server";
import { siteOf } from "@/lib/ogc/links";
import { mementoHeaders, negotiateRelease } from "@/lib/ogc/memento";
import { stepAddress, stepOfPath } from "@/lib/query/tour-step";
import { loadView, VIEW_PARSERS, withRelease } from "@/lib/query/view";
import { Collection } from "@/lib/records/redirect";
import { contentSecurityPolicy, framersOf, makeNonce } from "@/lib/security";
import { openStore, openTodaysStore } from "@/lib/store";
import { releaseOf } from "@/lib/store/history";
import { embedPath, readEmbedPath } from "@/lib/words/embed-address";
import { inLanguage, isLanguage, readLanguage } from "@/lib/words/languages";

/**
 * What every page needs before it renders: a policy with a fresh nonce, the link as it was asked for, and the promise
 * that links which named their language otherwise and ids which moved or were withdrawn still answer, that a step
 * of a tour shows its view, and that a page is found as it was at a moment.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = makeNonce();
  const policy = contentSecurityPolicy(nonce, framersOf(request.nextUrl.pathname));
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-link", request.nextUrl.pathname + request.nextUrl.search);

  const response =
    answerOldLanguage(request) ??
    (await answerMoment(request)) ??
    (await answerOldId(request, headers)) ??
    (await answerBareStep(request)) ??
    NextResponse.next({ request: { headers } });
  for (const [name, value] of await describeMoment(request)) response.headers.append(name, value);
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/((?!api(?:/|$)|_next/|fonts/|sprite/|maplibre/|.*\\.(?:pmtiles|css|png|svg|ico|json|txt)$).*)",
  ],
};

/** Links once named their language in the query (`?lang=fa`), and English may be written out (`/en/places`). */
function answerOldLanguage(request: NextRequest): NextResponse | undefined {
  const target = request.nextUrl.clone();
  const { language, path } = readLanguage(target.pathname);
  const asked = target.searchParams.get("lang");
  const isAsked = isLanguage(asked);
  if (isAsked) target.searchParams.delete("lang");
  target.pathname = inLanguage(path, isAsked ? asked : language);
  const isOld = isAsked || target.pathname !== request.nextUrl.pathname;
  return isOld ? NextResponse.redirect(target, 308) : undefined;
}

/** A page that is asked for as it was at a moment is led to the release of that moment (RFC 7089, pattern 1.1). */
async function answerMoment(request: NextRequest): Promise<NextResponse | undefined> {
  const moment = request.headers.get("accept-datetime");
  if (moment === null || readRelease(request) !== null) return undefined;
  const { releases } = await openTodaysStore().readSummary();
  const release = negotiateRelease(
    releases.filter(({ isKept }) => isKept),
    moment,
  );
  if (!release) return undefined;
  const response = NextResponse.redirect(withRelease(request.nextUrl.href, release.id), 302);
  response.headers.set("vary", "Accept-Datetime");
  return response;
}

/** Where the other releases of a page are, and of which moment it is; nothing where the atlas has no release. */
async function describeMoment(request: NextRequest): Promise<[string, string][]> {
  const { releases } = await openTodaysStore().readSummary();
  if (releases.length === 0) return [];
  const release = releaseOf(await openStore().readSummary());
  const shown = release?.id === readRelease(request) ? release : undefined;
  const { pathname, search } = request.nextUrl;
  const address = siteOf(request) + pathname + search;
  return address.length > LONGEST_NAMED ? [] : mementoHeaders(address, shown);
}

/** Characters: a header repeats the address three times, and clients read no more than 16 kB of headers. */
const LONGEST_NAMED = 2_000;

function readRelease(request: NextRequest): string | null {
  return loadView(request.nextUrl.searchParams).release;
}

async function answerOldId(
  request: NextRequest,
  headers: Headers,
): Promise<NextResponse | undefined> {
  const { language, path } = readLanguage(request.nextUrl.pathname);
  const embed = readEmbedPath(path);
  const [, folder, id, ...rest] = (embed?.path ?? path).split("/");
  const collection = Collection.safeParse(folder);
  const isSheet = folder === "events" && rest.join("/") === "evidence";
  if (!collection.success || !id || (rest.length > 0 && !isSheet)) return undefined;
  const redirect = await openStore().findRedirect(collection.data, id);
  if (!redirect) return undefined;
  const target = request.nextUrl.clone();
  if (redirect.type === "moved") {
    const moved = `/${[redirect.collection, redirect.to, ...rest].join("/")}`;
    target.pathname = inLanguage(embed ? embedPath({ ...embed, path: moved }) : moved, language);
    return NextResponse.redirect(target, 308);
  }
  const withdrawn = `/withdrawn/${redirect.collection}/${redirect.from}`;
  target.pathname = inLanguage(embed ? `/embed${withdrawn}` : withdrawn, language);
  return NextResponse.rewrite(target, { request: { headers } });
}

/** A step of a tour, or an embed of one, whose address says nothing of a view is shown as its own link has it. */
async function answerBareStep(request: NextRequest): Promise<NextResponse | undefined> {
  const { pathname, searchParams } = request.nextUrl;
  const { language, path } = readLanguage(pathname);
  const embed = readEmbedPath(path);
  const place = stepOfPath(embed?.path ?? path);
  if (!place || [...searchParams.keys()].some((key) => Object.hasOwn(VIEW_PARSERS, key))) {
    return undefined;
  }
  const step = (await openStore().findTour(place.tour))?.steps[place.step - 1];
  if (!step) return undefined;
  const address = stepAddress(place, step.link);
  const shown = embed ? embedPath({ ...embed, path: address }) : address;
  return NextResponse.redirect(new URL(inLanguage(shown, language), request.nextUrl), 307);
}
