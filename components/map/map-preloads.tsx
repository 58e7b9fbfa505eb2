import { LABEL_FONT_FILES } from "@/lib/map/font-faces";
import { MAP_FILES } from "@/lib/map/map-files";
import { LANDMARKS_ADDRESS } from "@/lib/query/landmarks-address";
import type { Query } from "@/lib/query/query";
import { releaseAddress } from "@/lib/query/release-address";
import { sceneAddress } from "@/lib/query/scene-address";
import { FontPreloads } from "../ui/font-preloads";

/**
 * Names in the page, as the server sends it, what the interactive map begins with, so that all of it is asked for
 * at once and not one after another.
 */
export function MapPreloads({
  nonce,
  query,
  release,
}: {
  nonce: string | undefined;
  /** What the map is asked for, and the release that it is asked of where that is not today's. */
  query: Query;
  release: string | undefined;
}) {
  const asked = [sceneAddress(query), LANDMARKS_ADDRESS].map((address) =>
    releaseAddress(address, release),
  );
  return (
    <>
      <link rel="modulepreload" href={MAP_FILES.code} nonce={nonce} />
      {asked.map((address) => (
        <link key={address} rel="preload" href={address} as="fetch" crossOrigin="anonymous" />
      ))}
      <link rel="prefetch" href={MAP_FILES.worker} />
      <FontPreloads files={LABEL_FONT_FILES} />
    </>
  );
}
