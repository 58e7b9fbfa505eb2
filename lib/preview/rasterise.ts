import { resolve } from "node:path";

/** The fonts of preview images; sharp draws no text at all where it finds none. */
const FONTS = resolve("lib/preview/fonts.conf");

/** Of a picture at its own size, as sharp understands it. */
const DENSITY = 72;

/**
 * SVG as PNG, larger by a scale. It is drawn in threads of sharp's own.
 *
 * fontconfig reads the name of its file once, when the first text is drawn, from the environment of the process: it is
 * set before sharp is loaded, so that every way of starting the server draws with the same fonts.
 */
export async function rasterise(svg: string, scale = 1): Promise<Uint8Array> {
  process.env.FONTCONFIG_FILE = FONTS;
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg), { density: DENSITY * scale })
    .flatten()
    .png({ compressionLevel: 6 })
    .toBuffer();
}
