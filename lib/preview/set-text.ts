import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

/** How words of a preview image are set: titles, plain words, and words that stand out. */
export type TextStyle = "title" | "plain" | "strong";

type FontFile = { family: string; weight: 400 | 600; file: string };

const VAZIRMATN_SEMIBOLD: FontFile = {
  family: "Vazirmatn",
  weight: 600,
  file: "vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf",
};

/** The font of each style for Arabic script and for all others; `fonts.conf` names their folders. */
const FONTS: Record<TextStyle, { arabic: FontFile; other: FontFile }> = {
  title: {
    arabic: VAZIRMATN_SEMIBOLD,
    other: {
      family: "Source Serif 4",
      weight: 600,
      file: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    },
  },
  plain: {
    arabic: {
      family: "Vazirmatn",
      weight: 400,
      file: "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
    },
    other: {
      family: "Noto Sans",
      weight: 400,
      file: "noto-sans/400Regular/NotoSans_400Regular.ttf",
    },
  },
  strong: {
    arabic: VAZIRMATN_SEMIBOLD,
    other: {
      family: "Noto Sans",
      weight: 600,
      file: "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
    },
  },
};

/** The font that a text is set in; what it lacks is taken from the others. */
export function fontOf(text: string, style: TextStyle): FontFile {
  return FONTS[style][/\p{Script=Arabic}/u.test(text) ? "arabic" : "other"];
}

/** A letter that no font here has is drawn as a box, in ems about as wide. */
const BOX = 1;

/** The width of a line of text, in units of its size: letters are joined and set as they will be drawn (HarfBuzz). */
export function measureText(text: string, style: TextStyle): number {
  const font = openFont(fontOf(text, style).file);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer
    .getGlyphInfos()
    .reduce(
      (width, { codepoint: glyph }, index) =>
        width + (glyph === 0 ? BOX : (positions[index]?.xAdvance ?? 0) / font.face.upem),
      0,
    );
}

const opened = new Map<string, Font>();

function openFont(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const bytes = readFileSync(join(process.cwd(), "node_modules/@expo-google-fonts", file));
  const font = new Font(new Face(new Blob(new Uint8Array(bytes).buffer)));
  opened.set(file, font);
  return font;
}
