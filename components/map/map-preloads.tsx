import { LABEL_FONT_FILES } from "@/lib/map/font-faces";
import { MAP_FILES } from "@/lib/map/map-files";
import { FontPreloads } from "../ui/font-preloads";

/**
 * Names in the page, as the server sends it, what the interactive map begins with, so that all of it is asked for
 * at once and not one after another.
 */
export function MapPreloads({
  nonce,
  scene,
}: {
  nonce: string | undefined;
  /** The address that says what the map draws. */
  scene: string;
}) {
  return (
    <>
      <link rel="modulepreload" href={MAP_FILES.code} nonce={nonce} />
      <link rel="preload" href={scene} as="fetch" crossOrigin="anonymous" />
      <link rel="prefetch" href={MAP_FILES.worker} />
      <FontPreloads files={LABEL_FONT_FILES} />
    </>
  );
}
