import type { ComponentProps } from "react";
import { useWords } from "#use-words";
import type { MapDigest } from "@/lib/map/map-digest";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { MapLegend } from "../map/map-legend";
import { OutlineMap } from "../map/outline-map";
import { UndrawnPlaces } from "../map/undrawn-places";
import { WidePlaces } from "../map/wide-places";
import styles from "./embed-map.module.css";

/** The map of an embed that nobody has touched: drawn by the server. */
export function DrawnEmbedMap({
  drawn,
  digest,
  families,
  isLinkBroken,
}: {
  drawn: ComponentProps<typeof OutlineMap>;
  digest: MapDigest;
  families: Vocabulary["families"];
  isLinkBroken: boolean;
}) {
  const say = useWords();
  return (
    <>
      <OutlineMap {...drawn} />
      <div className={styles.above}>
        {isLinkBroken && <p className={styles.notice}>{say("shell.link.partsUnused")}</p>}
        <WidePlaces places={digest.wide} />
        <UndrawnPlaces count={digest.undrawn} />
      </div>
      <div className={styles.legend}>
        <MapLegend families={families} />
      </div>
    </>
  );
}
