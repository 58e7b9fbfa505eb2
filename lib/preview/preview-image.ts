import { createHash } from "node:crypto";
import { defaultView } from "@/lib/map/default-view";
import { selectionOf } from "@/lib/query/selection";
import { readOutlines } from "@/lib/server/read-outlines";
import type { Store } from "@/lib/store/store";
import { wordsIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import { describePage } from "./describe-page";
import { previewAddress } from "./preview-address";
import { previewSvg } from "./preview-svg";
import { rasterise } from "./rasterise";

/** The page that an image is of; its path is without its language. */
export type PicturedPage = { language: Language; path: string; search: URLSearchParams };

/** A PNG and what stands for its content. */
export type PreviewImage = { bytes: Uint8Array; tag: string };

/** Each takes about 0.1 MB. */
const REMEMBERED_IMAGES = 200;
const remembered = new Map<string, Promise<PreviewImage | undefined>>();

/**
 * The preview image of a page, drawn once for each index and each view of it, and remembered while others are not asked
 * for more recently.
 *
 * @returns `undefined` where there is no such page
 */
export async function readPreviewImage(
  store: Store,
  page: PicturedPage,
): Promise<PreviewImage | undefined> {
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

async function drawPreview(
  store: Store,
  { language, path, search }: PicturedPage,
): Promise<PreviewImage | undefined> {
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
  const svg = previewSvg(
    { facts, atlasTitle: atlas.title, scene, landmarks, camera, outlinesAt: readOutlines },
    say,
  );
  const bytes = await rasterise(svg);
  const tag = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
  return { bytes, tag };
}
