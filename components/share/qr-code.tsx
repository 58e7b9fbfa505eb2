import { encode } from "uqr";
import { useWords } from "#use-words";
import styles from "./qr-code.module.css";

/** Modules around the code that stay white, as the standard asks for (ISO/IEC 18004). */
const QUIET = 4;

/** A link as a QR code, black on white in every theme: scanners read no other so well. */
export function QrCode({ text }: { text: string }) {
  const say = useWords();
  const code = encodeOrNone(text);
  if (!code) return <p className={styles.none}>{say("share.qrTooLong")}</p>;
  const { data, size } = code;
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  const whole = size + 2 * QUIET;
  return (
    <svg className={styles.code} viewBox={`0 0 ${whole} ${whole}`} role="img">
      <title>{say("share.qr")}</title>
      <path className={styles.light} d={`M0 0h${whole}v${whole}h-${whole}z`} />
      <path className={styles.dark} d={dark.join("")} shapeRendering="crispEdges" />
    </svg>
  );
}

/** A code holds no more than 2,953 bytes. */
function encodeOrNone(text: string) {
  try {
    return encode(text, { ecc: "M", border: 0 });
  } catch {
    return undefined;
  }
}
