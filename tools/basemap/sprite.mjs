import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { PUBLIC } from "./folders.mjs";

/**
 * Draws the sprite: one row of icons, once for plain and once for dense screens. The icons are
 * signed distance fields, so that the style gives them their colour and halo (`icon-color`) and one
 * sprite serves both themes.
 */
export async function buildSprite() {
  await mkdir(new URL("sprite/", PUBLIC), { recursive: true });
  for (const [suffix, ratio] of [
    ["", 1],
    ["@2x", 2],
  ]) {
    const index = {};
    const parts = [];
    let left = 0;
    for (const [name, icon] of Object.entries(ICONS)) {
      const size = (icon.size + 2 * PADDING) * ratio;
      const field = await distanceField(icon, size);
      index[name] = { x: left, y: 0, width: size, height: size, pixelRatio: ratio, sdf: true };
      parts.push({ input: field, raw: { width: size, height: size, channels: 4 }, left, top: 0 });
      left += size;
    }
    const height = Math.max(...parts.map((part) => part.raw.height));
    const blank = { width: left, height, channels: 4, background: "#0000" };
    const picture = await sharp({ create: blank })
      .composite(parts)
      .png({ palette: false })
      .toBuffer();
    await writeFile(new URL(`sprite/symbols${suffix}.png`, PUBLIC), picture);
    await writeFile(new URL(`sprite/symbols${suffix}.json`, PUBLIC), `${JSON.stringify(index)}\n`);
  }
}

/** Room around each icon for a halo, in CSS pixels. */
const PADDING = 3;

// `size` in CSS pixels; `shape` as SVG over a square of that size.
const ICONS = {
  settlement: { size: 6, shape: '<circle cx="3" cy="3" r="2.4"/>' },
  capital: {
    size: 10,
    shape: '<circle cx="5" cy="5" r="3.9" fill="none" stroke="#000" stroke-width="1.8"/>',
  },
  airport: {
    size: 16,
    shape:
      '<path d="M15 6.8 10 4.7V2.2C10 1.4 9.1.5 8.3.5S6.6 1.4 6.6 2.2v2.5l-5 3.1v1.5l5-1.4v3l-1.7 1.3v1.2l3.4-.9 3.4.9v-1.2L10 11V7.9l5 1.4z"/>',
  },
  // The six families of events: shape and colour tell them apart together, never colour alone.
  force: { size: 14, shape: '<path d="M7 .5 13.5 7 7 13.5.5 7z"/>' },
  seizure: { size: 14, shape: '<circle cx="7" cy="7" r="5.6"/>' },
  deprivation: { size: 14, shape: '<path d="M2 2h10v10H2z"/>' },
  movement: { size: 14, shape: '<path d="M2.5 1 13 7 2.5 13z"/>' },
  accord: { size: 14, shape: '<path d="M1.5 12.5V7a5.5 5.5 0 0 1 11 0v5.5z"/>' },
  word: { size: 14, shape: '<path d="M1 4.8h12v4.4H1z"/>' },
  // Head of a move, pointing to the right: `symbol-placement: line` turns it along its line.
  arrow: { size: 12, shape: '<path d="M2 1 11 6 2 11l2.4-5z"/>' },
};

/** Distance, in pixels of the sprite, that the whole range of the alpha channel stands for. */
const RANGE = 8;
/** The renderer takes this alpha as the edge of the shape. */
const EDGE = 0.75;
/** Sub-pixels to a pixel, along one side. */
const FINENESS = 8;

/** RGBA of one icon: black, with the distance to the edge of its shape as alpha. */
async function distanceField({ size, shape }, pixels) {
  const side = pixels * FINENESS;
  const box = `${-PADDING} ${-PADDING} ${size + 2 * PADDING} ${size + 2 * PADDING}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${box}">${shape}</svg>`;
  const fine = await sharp(Buffer.from(svg)).ensureAlpha().extractChannel(3).raw().toBuffer();
  const field = Buffer.alloc(pixels * pixels * 4);
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const distance = distanceToEdge(fine, side, (x + 0.5) * FINENESS, (y + 0.5) * FINENESS);
      const alpha = EDGE - distance / FINENESS / RANGE;
      field[(y * pixels + x) * 4 + 3] = Math.round(255 * Math.min(1, Math.max(0, alpha)));
    }
  }
  return field;
}

/** Distance in sub-pixels, negative inside the shape. Looks no farther than the range reaches. */
function distanceToEdge(fine, side, x, y) {
  const inside = (column, row) => fine[row * side + column] > 127;
  const within = inside(Math.floor(x), Math.floor(y));
  const reach = RANGE * FINENESS;
  let nearest = reach * reach;
  for (let row = Math.max(0, y - reach); row < Math.min(side, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column < Math.min(side, x + reach); column++) {
      if (inside(column, row) === within) continue;
      const squared = (column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2;
      if (squared < nearest) nearest = squared;
    }
  }
  return within ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}
