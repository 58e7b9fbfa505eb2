import type { Page } from "playwright-core";
import { toMercator, worldSize } from "@/lib/map/camera-fit";
import type { Position } from "@/lib/model/place";
import { parseCamera } from "@/lib/url/camera";

/** Drags the map by some pixels from where nothing lies over it. */
export async function dragMap(page: Page, x: number, y: number) {
  const box = await mapBoxOf(page);
  const [startX, startY] = [box.x + box.width * 0.3, box.y + box.height * 0.75];
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  await page.mouse.move(startX + x, startY + y, { steps: 6 });
  // A pause before letting go, so that the map does not glide on.
  await page.waitForTimeout(300);
  await page.mouse.up();
}

/** Whether a position is on the part of the map that the link's camera shows. */
export async function isOnMap(page: Page, position: Position): Promise<boolean> {
  const camera = parseCamera(new URL(page.url()).searchParams.get("map") ?? "");
  if (!camera) return false;
  const { width, height } = await mapBoxOf(page);
  const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
  const [x, y] = toMercator(position);
  const across = x - centerX - Math.round(x - centerX);
  const world = worldSize(camera.zoom);
  return Math.abs(across * world) < width / 2 && Math.abs((y - centerY) * world) < height / 2;
}

async function mapBoxOf(page: Page) {
  const box = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
  if (!box) throw new Error("The map has no size.");
  return box;
}
