import { createHash } from "node:crypto";
import { defaultView } from "@/lib/map/default-view";
import { selectionOf } from "@/lib/query/selection";
import { readOutlines } from "@/lib/server/read-outlines";
import type { Store } from "@/lib/store/store";
import { wordsIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";
import { describePage } from "./describe-page";
import { previewAddress } from "./picture-address";
import { type Picture, previewSvg } from "./preview-svg";
import { rasterise } from "./rasterise";
import { type SheetMatter, sheetSvg } from "./sheet-svg";

/** The page that a picture is of; its path is without its language. */
export type PicturedPage = { language: Language; path: string; search: URLSearchParams };

/** A picture and what stands for its content. */
export type PictureBytes = { bytes: Uint8Array; tag: string };

/** Each takes about 0.1 MB. */
const REMEMBERED_IMAGES = 200;
/** Sheets are printed. */
const SHEET_SCALE = 2;
const remembered = new Map<string, Promise<PictureBytes | undefined>>();

/**
 * The preview image of a page as PNG, drawn once for each index and each view of it, and remembered while others are not
 * asked for more recently.
 *
 * @returns `undefined` where there is no such page
 */
export async function readPreviewImage(
  store: Store,
  page: PicturedPage,
): Promise<PictureBytes | undefined> {
  const { version } = await store.readSummary();
  const key = `${version} ${previewAddress(page.path, page.search, page.language)}`;
  const image = remembered.get(key) ?? drawPreview(store, page);
  remembered.delete(key);
  remembered.set(key, image);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED_IMAGES && oldest !== undefined) remembered.delete(oldest);
  try {
    const drawn = await image;
    if (!drawn) remembered.delete(key);
    return drawn;
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}

/**
 * The map of a page as a sheet, SVG or PNG.
 *
 * @param about what the sheet says of where it comes from
 * @returns `undefined` where there is no such page
 */
export async function readSheet(
  store: Store,
  page: PicturedPage,
  { extension, ...about }: Pick<SheetMatter, "address" | "day"> & { extension: "svg" | "png" },
): Promise<PictureBytes | undefined> {
  const seen = await readPicture(store, page);
  if (!seen) return undefined;
  const { atlas, content, vocabulary } = await store.readSummary();
  const { families } = vocabulary;
  const matter = { ...about, license: atlas.license.label, version: content, families };
  const svg = sheetSvg(seen.picture, matter, seen.say);
  return tagged(
    extension === "svg" ? new TextEncoder().encode(svg) : await rasterise(svg, SHEET_SCALE),
  );
}

async function drawPreview(store: Store, page: PicturedPage): Promise<PictureBytes | undefined> {
  const seen = await readPicture(store, page);
  return seen && tagged(await rasterise(previewSvg(seen.picture, seen.say)));
}

function tagged(bytes: Uint8Array): PictureBytes {
  return { bytes, tag: createHash("sha256").update(bytes).digest("base64url").slice(0, 27) };
}

async function readPicture(
  store: Store,
  { language, path, search }: PicturedPage,
): Promise<{ picture: Picture; say: Words } | undefined> {
  const { atlas } = await store.readSummary();
  const say = wordsIn(language, atlas.language);
  const described = await describePage(store, { path, search }, say);
  if (!described) return undefined;
  const { facts, query, view } = described;
  const [scene, landmarks] = await Promise.all([
    store.readScene(query, facts.places),
    store.readLandmarks(),
  ]);
  const [lng, lat] = atlas.openingView.center;
  const camera = defaultView({
    link: view.map,
    selection: selectionOf(path).type,
    focus: facts.places,
    places: scene.places,
    opening: { zoom: atlas.openingView.zoom, lng, lat, bearing: 0, pitch: 0 },
    frame: undefined,
  });
  return {
    picture: {
      facts,
      atlasTitle: atlas.title,
      scene,
      landmarks,
      camera,
      outlinesAt: readOutlines,
    },
    say,
  };
}
