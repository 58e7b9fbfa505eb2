import { AtlasError } from "@/lib/errors";
import { type Answer, picture } from "@/lib/ogc/answer";
import { answerMissing } from "@/lib/ogc/missing";
import { type Asked, readOnlyRoute } from "@/lib/ogc/read-only-route";
import { Collection } from "@/lib/records/redirect";
import type { Language } from "@/lib/words/languages";
import { previewAddress, readPreviewPath } from "./preview-address";
import { readPreviewImage } from "./preview-image";

const PNG = "image/png";

const route = readOnlyRoute(async (asked) => {
  const { url } = asked.address;
  const page = readPreviewPath(url.pathname);
  const image =
    page && (await readPreviewImage(asked.store, { ...page, search: url.searchParams }));
  if (image) return picture(image.bytes, PNG, image.tag);
  return (page && (await answerMissingRecord(page, asked))) ?? refuse(url);
});

/**
 * Answers a request for a preview image.
 *
 * @param request whose path is percent-encoded UTF-8
 */
export function answerPreview(request: Request): Promise<Response> {
  const answer = request.method === "HEAD" ? route.HEAD : route.GET;
  return answer(request, { params: Promise.resolve({}) });
}

/** Where an id moved or was withdrawn, its image answers as its page does. */
async function answerMissingRecord(
  { path, language }: { path: string; language: Language },
  { address, store }: Pick<Asked<object>, "address" | "store">,
): Promise<Answer | undefined> {
  const [, folder, id, ...rest] = path.split("/");
  const collection = Collection.safeParse(folder);
  if (!collection.success || !id || (rest.length > 0 && rest.join("/") !== "evidence")) {
    return undefined;
  }
  const pathOf = (to: string) =>
    previewAddress(`/${[folder, to, ...rest].join("/")}`, new URLSearchParams(), language);
  return answerMissing(collection.data, id, address, store, pathOf);
}

function refuse({ pathname }: URL): never {
  throw new AtlasError(
    "not-found",
    `There is no page whose picture "${pathname}" could be; the picture of /places/x is /preview/places/x.png, that of the first page /preview/index.png.`,
  );
}
