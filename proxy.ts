import { type NextRequest, NextResponse } from "next/server";
import { Collection } from "@/lib/records/redirect";
import { contentSecurityPolicy, makeNonce } from "@/lib/security";
import { openStore } from "@/lib/store";

/**
 * What every page needs before it renders: a policy with a fresh nonce, the link as it was asked for,
 * and the promise that ids which moved or were withdrawn still answer.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = makeNonce();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-link", request.nextUrl.pathname + request.nextUrl.search);

  const response =
    (await answerOldId(request, headers)) ?? NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/((?!api(?:/|$)|_next/|fonts/|sprite/|maplibre/|.*\\.(?:pmtiles|css|png|svg|ico|json|txt)$).*)",
  ],
};

async function answerOldId(
  request: NextRequest,
  headers: Headers,
): Promise<NextResponse | undefined> {
  const [, folder, id, ...rest] = request.nextUrl.pathname.split("/");
  const collection = Collection.safeParse(folder);
  const isSheet = folder === "events" && rest.join("/") === "evidence";
  if (!collection.success || !id || (rest.length > 0 && !isSheet)) return undefined;
  const redirect = await openStore().findRedirect(collection.data, id);
  if (!redirect) return undefined;
  const target = request.nextUrl.clone();
  if (redirect.type === "moved") {
    target.pathname = `/${[redirect.collection, redirect.to, ...rest].join("/")}`;
    return NextResponse.redirect(target, 308);
  }
  target.pathname = `/withdrawn/${redirect.collection}/${redirect.from}`;
  return NextResponse.rewrite(target, { request: { headers } });
}
