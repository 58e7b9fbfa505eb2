import { AtlasError } from "@/lib/errors";
import { type Answer, picture } from "@/lib/ogc/answer";
import { pageAddress } from "@/lib/ogc/links";
import { answerMissing } from "@/lib/ogc/missing";
import { type Asked, readOnlyRoute } from "@/lib/ogc/read-only-route";
import { picturedLink } from "@/lib/query/canonical-link";
import { currentIsoDay } from "@/lib/records/calendar-day";
import { Collection } from "@/lib/records/redirect";
import { inLanguage } from "@/lib/words/languages";
import { pictureAddress, readPicturePath } from "./picture-address";
import { type PictureBytes, readPreviewImage, readSheet } from "./read-picture";

const MEDIA_TYPES = { png: "image/png", svg: "image/svg+xml" } as const;

type PictureOfPage = NonNullable<ReturnType<typeof readPicturePath>>;

const route = readOnlyRoute(async (asked) => {
  const { url } = asked.address;
  const wanted = readPicturePath(url.pathname);
  const drawn = wanted && (await draw(wanted, asked));
  if (drawn) return picture(drawn.bytes, MEDIA_TYPES[wanted.file.extension], drawn.tag);
  return (wanted && (await answerMissingRecord(wanted, asked))) ?? refuse(url);
});

/**
 * Answers a request for a picture of a page.
 *
 * @param request whose path is percent-encoded UTF-8
 */
export function answerPicture(request: Request): Promise<Response> {
  const answer = request.method === "HEAD" ? route.HEAD : route.GET;
  return answer(request, { params: Promise.resolve({}) });
}

function draw(
  { file, ...page }: PictureOfPage,
  { address, store }: Asked<object>,
): Promise<PictureBytes | undefined> {
  const pictured = { ...page, search: address.url.searchParams };
  if (file.kind === "preview") return readPreviewImage(store, pictured);
  const { extension } = file;
  const link = inLanguage(picturedLink(page.path, pictured.search), page.language);
  const about = { address: pageAddress(address, link), day: currentIsoDay() };
  return readSheet(store, pictured, { ...about, extension });
}

/** Where an id moved or was withdrawn, its picture answers as its page does. */
async function answerMissingRecord(
  { file, path, language }: PictureOfPage,
  { address, store }: Pick<Asked<object>, "address" | "store">,
): Promise<Answer | undefined> {
  const [, folder, id, ...rest] = path.split("/");
  const collection = Collection.safeParse(folder);
  if (!collection.success || !id || (rest.length > 0 && rest.join("/") !== "evidence")) {
    return undefined;
  }
  const pathOf = (to: string) =>
    pictureAddress(file, `/${[folder, to, ...rest].join("/")}`, new URLSearchParams(), language);
  return answerMissing(collection.data, id, address, store, pathOf);
}

function refuse({ pathname }: URL): never {
  throw new AtlasError(
    "not-found",
    `There is no page whose picture "${pathname}" could be; the picture of /places/x is /preview/places/x.png, its map as a sheet /sheet/places/x.svg, that of the first page /preview/index.png.`,
  );
}
